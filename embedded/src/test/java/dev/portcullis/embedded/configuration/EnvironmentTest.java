package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @TempDir
    Path folder;

    @Test
    void variables_win_over_files() {
        Configuration configuration = read(
                "serve: {public: {port: 1}}",
                Map.of(
                        "SERVE_PUBLIC_PORT", "8080",
                        "DSN", "postgres://db.example.org/portcullis",
                        "DEV", "true",
                        "SESSION_COOKIE_SAME_SITE", "Strict",
                        "SELFSERVICE_FLOWS_LOGIN_UI_URL", "https://ui.example.org/login"));
        assertThat(configuration.serve().port()).isEqualTo(8080);
        assertThat(configuration.database().dsn()).isEqualTo("postgres://db.example.org/portcullis");
        assertThat(configuration.engine().cookies().secure()).isFalse();
        assertThat(configuration.engine().login().uiUrl()).isEqualTo("https://ui.example.org/login");
    }

    @Test
    void single_settings_win_over_variables() {
        var source = ConfigurationSource.empty()
                .withEnvironment(Map.of("DSN", "sqlite://here", "SERVE_PUBLIC_PORT", "1"))
                .with("dsn", "memory")
                .with("serve.public.port", "8081");
        assertThat(source.read().database().isMemory()).isTrue();
        assertThat(source.read().serve().port()).isEqualTo(8081);
    }

    @Test
    void an_unknown_single_setting_is_a_problem_and_the_one_that_was_meant_is_named() {
        assertThat(Written.problems(() -> ConfigurationSource.empty()
                        .with("serve.public.prt", "1")
                        .with("portcullis.securty", "strict")
                        .with("nothing.like.it", "1")
                        .read()))
                .containsExactlyInAnyOrder(
                        "serve.public.prt: unknown key, did you mean serve.public.port?",
                        "portcullis.securty: unknown key, did you mean portcullis.security?",
                        "nothing.like.it: unknown key");
    }

    @Test
    void a_variable_that_misses_a_key_by_a_slip_is_told_and_others_are_nobodys_business() {
        Configuration configuration = read(
                "",
                Map.of(
                        "PORTCULLIS_SECURTY", "strict",
                        "SELFSERVICE_FLOWS_LOGIN_UI_ULR", "https://ui.example.org/login",
                        "PORTCULLIS_SERVICE_HOST", "10.0.0.1",
                        "PORTCULLIS_PORT_4433_TCP", "tcp://10.0.0.1:4433",
                        "PORTCULLIS_JAVA_OPTS", "-Xmx1g",
                        "SESSION_MANAGER", "local/ada",
                        "HOME", "/home/ada"));
        assertThat(configuration.warnings())
                .filteredOn(line -> line.contains("has no effect, did you mean"))
                .containsExactly(
                        "PORTCULLIS_SECURTY has no effect, did you mean PORTCULLIS_SECURITY?",
                        "SELFSERVICE_FLOWS_LOGIN_UI_ULR has no effect, did you mean SELFSERVICE_FLOWS_LOGIN_UI_URL?");
    }

    @Test
    void of_a_file_that_cannot_be_read_nothing_is_missing() {
        Path none = folder.resolve("none.yml");
        assertThat(Written.problems(() -> ConfigurationSource.empty()
                        .withFiles(List.of(none))
                        .withEnvironment(Map.of("SERVE_PUBLIC_PORT", "high"))
                        .read()))
                .containsExactly(
                        none + ": there is no such file",
                        "SERVE_PUBLIC_PORT (serve.public.port): found \"high\", allowed is a whole number, from 1 to 65535");
    }

    @Test
    void lists_of_texts_come_as_json_by_commas_or_by_number() {
        var json =
                read("", Map.of("SELFSERVICE_ALLOWED_RETURN_URLS", "[\"https://a.example\", \"https://b.example\"]"));
        var commas = read("", Map.of("SELFSERVICE_ALLOWED_RETURN_URLS", "https://a.example, https://b.example"));
        var numbers = read(
                "",
                Map.of(
                        "SELFSERVICE_ALLOWED_RETURN_URLS_1", "https://b.example",
                        "SELFSERVICE_ALLOWED_RETURN_URLS_0", "https://a.example"));
        assertThat(json.engine().allowedReturnUrls()).startsWith("https://a.example", "https://b.example");
        assertThat(commas.engine().allowedReturnUrls()).isEqualTo(json.engine().allowedReturnUrls());
        assertThat(numbers.engine().allowedReturnUrls()).isEqualTo(json.engine().allowedReturnUrls());
    }

    @Test
    void items_of_a_list_of_maps_are_changed_by_number() {
        var configuration = read(
                "",
                Map.of(
                        "IDENTITY_SCHEMAS_0_SELFSERVICE_SELECTABLE", "true",
                        "IDENTITY_SCHEMAS_1_ID", "other",
                        "IDENTITY_SCHEMAS_1_URL", Written.SCHEMA));
        assertThat(configuration.engine().schemas()).extracting("id").containsExactly("default", "other");
        assertThat(configuration.engine().schemas().getFirst().selectable()).isTrue();
    }

    @Test
    void a_gap_in_a_list_is_a_problem() {
        assertThat(Written.problems(() -> read("", Map.of("IDENTITY_SCHEMAS_7_ID", "other"))))
                .containsExactly(
                        "IDENTITY_SCHEMAS_7_ID (identity.schemas.7.id): leaves a gap in the list, items count from 0");
    }

    @Test
    void a_wrong_variable_is_told_by_its_own_name() {
        assertThat(Written.problems(() -> read("", Map.of("SERVE_PUBLIC_PORT", "high"))))
                .containsExactly(
                        "SERVE_PUBLIC_PORT (serve.public.port): found \"high\", allowed is a whole number, from 1 to 65535");
    }

    @Test
    void variables_of_others_mean_nothing() {
        var configuration = read(
                "",
                Map.of(
                        "PATH",
                        "/bin",
                        "VERSION",
                        "7",
                        "SESSION",
                        "ubuntu",
                        "SERVE",
                        "x",
                        "SERVE_PUBLIC",
                        "x",
                        "LOG",
                        "x",
                        "DSN",
                        "",
                        "CONFIG",
                        "x"));
        assertThat(configuration.database().isMemory()).isTrue();
    }

    private Configuration read(String yaml, Map<String, String> environment) {
        return Written.with(folder, yaml, environment);
    }
}
