package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.crypto.credential.HasherSettings;
import dev.portcullis.crypto.credential.ModularPasswordHasher;
import dev.portcullis.crypto.secret.HmacPasswordPepper;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key beside the hashes comes, changes and goes while people sign in. Source: docs/security.md, A9. */
class PepperTest {
    private static final String OLD = "the-pepper-of-last-year-1234567890";
    private static final String NEW = "the-pepper-of-this-year-1234567890";
    private static final Pattern KEPT =
            Pattern.compile("(?:\\$pepper\\$[A-Za-z0-9_-]{12}\\$)?(\\$2a\\$04\\$[^\"\\\\]+)");

    @TempDir
    Path folder;

    private final Person ann = Person.anyone();

    private PortcullisBuilder program() {
        return Portcullis.with()
                .sqlite(folder.resolve("people.sqlite"))
                .set("hashers.algorithm", "bcrypt")
                .set("hashers.bcrypt.cost", "4")
                .set("dev", "true")
                .set("selfservice.flows.registration.style", "unified");
    }

    private Portcullis with(String... keys) {
        return program()
                .set("portcullis.secrets.pepper", List.of(keys).toString())
                .start();
    }

    /** What the database holds of the one password that there is. */
    private String kept() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("people.sqlite"));
                var rows = connection.createStatement().executeQuery("select * from identities")) {
            var dump = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    dump.append(rows.getString(i)).append('\n');
                }
            }
            var hash = KEPT.matcher(dump);
            assertThat(hash.find()).as(dump.toString()).isTrue();
            return hash.group();
        }
    }

    private void signIn(Portcullis portcullis) {
        assertThat(new Journeys(portcullis.frontend()).signIn(ann)).isNotNull();
    }

    @Test
    @DisplayName("[A9] A dump of the store alone verifies no guess and with the key the right one only")
    void a_dump_of_the_store_alone_verifies_no_guess() throws SQLException {
        try (var portcullis = with(NEW)) {
            new Journeys(portcullis.frontend()).token(ann);
        }
        var thief = new ModularPasswordHasher(HasherSettings.bcrypt(4), new RandomSecretSource());
        String whole = kept();
        var hash = KEPT.matcher(whole);
        assertThat(whole).startsWith("$pepper$");
        assertThat(hash.matches()).isTrue();
        var inner = new PasswordHash(hash.group(1));
        assertThat(thief.matches(new Password(ann.password()), new PasswordHash(whole)))
                .isFalse();
        assertThat(thief.matches(new Password(ann.password()), inner)).isFalse();

        var pepper = new HmacPasswordPepper(List.of(NEW));
        for (String guess : List.of(ann.password(), ann.password() + "!")) {
            var mixed = pepper.mix(pepper.currentKey(), new Password(guess)).orElseThrow();
            assertThat(thief.matches(mixed, inner)).isEqualTo(guess.equals(ann.password()));
        }
    }

    @Test
    @DisplayName("[A9] [I1] Passwords of before and of an older key count and are renewed at the next sign-in")
    void passwords_of_before_and_of_an_older_key_count_and_are_renewed() throws SQLException {
        try (var portcullis = program().start()) {
            new Journeys(portcullis.frontend()).token(ann);
        }
        assertThat(kept()).as("off by default").startsWith("$2a$");
        try (var portcullis = with(OLD)) {
            signIn(portcullis);
        }
        String first = kept();
        assertThat(first).startsWith("$pepper$");
        try (var portcullis = with(NEW, OLD)) {
            signIn(portcullis);
            String renewed = kept();
            assertThat(renewed.substring(0, 20)).isNotEqualTo(first.substring(0, 20));
            signIn(portcullis);
            assertThat(kept()).as("a good hash stays").isEqualTo(renewed);
        }
        try (var portcullis = with(NEW)) {
            signIn(portcullis);
        }
    }

    @Test
    @DisplayName("[A9] A program brings a pepper of its own")
    void a_program_brings_a_pepper_of_its_own() throws SQLException {
        var own = new HmacPasswordPepper(List.of(OLD));
        try (var portcullis = program().pepper(own).start()) {
            new Journeys(portcullis.frontend()).token(ann);
            assertThat(kept()).startsWith("$pepper$" + own.currentKey() + "$");
            signIn(portcullis);
        }
    }

    @Test
    @DisplayName("[A9] [I4] No text of the settings shows the key")
    void no_text_of_the_settings_shows_the_key() {
        try (var portcullis = with(NEW)) {
            assertThat(portcullis.configuration().toString()
                            + portcullis.configuration().secrets())
                    .doesNotContain(NEW);
        }
    }
}
