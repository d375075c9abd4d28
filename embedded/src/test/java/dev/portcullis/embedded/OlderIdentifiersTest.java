package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier version kept in another form is found again after the first start of this one. */
@Timeout(600)
class OlderIdentifiersTest {
    @TempDir
    Path folder;

    private void register(Person... people) {
        try (Portcullis portcullis = Storms.open(folder, Storms.sqlite(folder))) {
            for (Person person : people) new Journeys(portcullis.frontend()).register(person);
        }
    }

    /** Put an invisible character into an identifier, as a version that did not know better kept it. */
    private void age(Person person, String letters) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("people.sqlite"));
                var statement = connection.createStatement()) {
            String before = "'" + person.email() + "'";
            String after = "'" + letters + "'";
            statement.execute("UPDATE identities SET form = 0, credentials = replace(credentials, " + before + ", "
                    + after + ") WHERE credentials LIKE '%" + person.email() + "%'");
            statement.execute("UPDATE claims SET key = " + after + " WHERE key = " + before);
        }
    }

    private Throwable signIn(Person person) {
        try (Portcullis portcullis = Storms.open(folder, Storms.sqlite(folder))) {
            return catchThrowable(() -> new Journeys(portcullis.frontend()).signIn(person));
        }
    }

    @Test
    @DisplayName("[A5] Identifiers of an earlier version are found again")
    void older_identifiers_are_found_again() throws SQLException {
        Person ann = Person.anyone();
        register(ann);
        age(ann, "\u200b" + ann.email());

        assertThat(signIn(ann)).isNull();
        assertThat(signIn(ann)).isNull();
    }

    @Test
    @DisplayName("[A5] A clash loses nobody, and the start goes on")
    void a_clash_loses_nobody() throws SQLException {
        Person ann = Person.anyone();
        Person other = Person.anyone();
        register(ann, other);
        age(other, "\u200b" + ann.email());

        assertThat(signIn(ann)).isNull();
        assertThatCode(() -> signIn(ann)).doesNotThrowAnyException();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("people.sqlite"));
                var count = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM claims WHERE key LIKE '%" + ann.email() + "'")) {
            assertThat(count.getInt(1)).isGreaterThanOrEqualTo(2);
        }
    }
}
