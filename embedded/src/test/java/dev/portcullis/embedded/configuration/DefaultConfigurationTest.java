package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.crypto.credential.HasherSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Started without a file. */
class DefaultConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void it_runs_by_itself() {
        Configuration configuration = source().read();
        var engine = configuration.engine();
        assertThat(configuration.serve().host()).isEqualTo("127.0.0.1");
        assertThat(configuration.serve().port()).isEqualTo(4433);
        assertThat(configuration.database().dsn()).isEqualTo("sqlite://" + data().resolve("portcullis.sqlite"));
        assertThat(engine.publicUrl()).isEqualTo("http://127.0.0.1:4433/");
        assertThat(engine.defaultReturnUrl()).isEqualTo("http://127.0.0.1:4433/");
        assertThat(engine.login().uiUrl()).isEqualTo("http://127.0.0.1:4433/ui/login");
        assertThat(engine.errorUiUrl()).isEqualTo("http://127.0.0.1:4433/ui/error");
        assertThat(engine.schemas()).extracting("id").containsExactly("person");
        assertThat(engine.registration().after().hooks("password"))
                .extracting("name")
                .containsExactly("session");
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void nothing_leaves_the_machine_unasked() {
        assertThat(source().read().breaches().enabled()).isFalse();
        assertThat(source().read().engine().methods().password().breaches().lookup())
                .isFalse();
    }

    @Test
    @DisplayName("[A4] [S21] Passwords that are guessed first are refused")
    void passwords_that_are_guessed_first_are_refused() {
        assertThat(source().read().engine().methods().password().guessable().refused())
                .isTrue();
    }

    @Test
    @DisplayName("[A8] Passwords are hashed as the checklist asks")
    void passwords_are_hashed_as_the_checklist_asks() {
        HasherSettings hashing = source().read().hashing().hasher();
        assertThat(hashing.algorithm()).isEqualTo(HasherSettings.Algorithm.ARGON2);
        assertThat(hashing.argon2().memoryInKib()).isGreaterThanOrEqualTo(19 * 1024);
        assertThat(hashing.argon2().iterations()).isGreaterThanOrEqualTo(2);
    }

    @Test
    @DisplayName("[F1] Cookies work over plain http and are secure over https")
    void cookies_work_over_plain_http_and_are_secure_over_https() {
        assertThat(source().read().engine().session().cookie().secure()).isFalse();
        var https = source().withEnvironment(Map.of("SERVE_PUBLIC_BASE_URL", "https://accounts.example.org/"));
        assertThat(https.read().engine().session().cookie().secure()).isTrue();
        assertThat(https.read().engine().defaultReturnUrl()).isEqualTo("https://accounts.example.org/");
    }

    @Test
    void secrets_are_made_once_and_kept() {
        SecretSettings first = source().read().secrets();
        assertThat(source().read().secrets()).isEqualTo(first);
        assertThat(first.cookie()).singleElement().asString().hasSize(32);
        assertThat(first.cipher()).isNotEqualTo(first.cookie());
    }

    @Test
    @DisplayName("[S22] Secrets are for their owner only")
    void secrets_are_for_their_owner_only() throws Exception {
        source().read();
        assertThat(Files.getPosixFilePermissions(data().resolve("secrets.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(data())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.list(data())).hasSize(1);
    }

    @Test
    @DisplayName("[S22] Secrets that were left open to others are closed at the next start")
    void secrets_left_open_are_closed() throws Exception {
        source().read();
        Path file = data().resolve("secrets.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        source().read();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void of_many_that_start_at_once_all_have_the_same_secrets() {
        var secrets = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> source().read().secrets())
                .distinct()
                .toList();
        assertThat(secrets).hasSize(1);
    }

    @Test
    void a_broken_secrets_file_stops_the_start() {
        source().read();
        Written.file(data(), "secrets.json", "{\"cookie\": [\"short\"]}");
        assertThat(Written.problems(source()::read))
                .containsExactly("secrets.cookie[0]: found (hidden), allowed is a text, at least 16 characters long");
    }

    @Test
    void in_memory_nothing_is_written() {
        Configuration configuration = source().with("dsn", "memory").read();
        assertThat(data()).doesNotExist();
        assertThat(configuration.secrets().cookie()).isNotEmpty();
    }

    @Test
    void given_secrets_are_used_and_none_are_kept() {
        Configuration configuration = source().with("secrets.cookie", "one-secret-that-is-long-enough")
                .read();
        assertThat(configuration.secrets().cookie()).containsExactly("one-secret-that-is-long-enough");
        assertThat(data().resolve("secrets.json")).doesNotExist();
    }

    private ConfigurationSource source() {
        return ConfigurationSource.empty().withData(data());
    }

    private Path data() {
        return folder.resolve("data");
    }
}
