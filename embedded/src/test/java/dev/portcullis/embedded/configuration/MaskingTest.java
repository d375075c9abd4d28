package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret is told, however wrong the place it stands in. */
class MaskingTest {
    private static final String SECRET = "hunter2";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secrets: {cookie: [hunter2]}",
                "secrets: {cipher: [hunter2]}",
                "secrets: hunter2",
                "secrets: {cookie: hunter2}",
                "secrets: {cokie: [hunter2]}",
                "dsn: mysql://root:hunter2@example.org/x",
                "dsn: root:hunter2@tcp(example.org)/x",
                "courier: {smtp: {connection_uri: 'http://me:hunter2@example.org'}}",
                "serve: {public: {base_url: 'ftp://me:hunter2@example.org'}}",
                "serve: {public: {base_url: 'ftp://example.org/?access_token=hunter2'}}",
                "oauth2_provider: {headers: {Authorization: [hunter2]}}",
                "oauth2_provider: {headers: hunter2}",
                "selfservice: {methods: {oidc: {config: {providers: [{id: x, client_secret: [hunter2]}]}}}}",
                "selfservice: {flows: {login: {after: {hooks: [{hook: web_hook, config: {auth: hunter2}}]}}}}",
                "selfservice: {flows: {login: {after: {hooks: [{hook: web_hook, config: {auth: {config: {value: {hunter2: 1}, password: [hunter2]}}}}]}}}}",
                "courier: {http: {request_config: {auth: {type: basic, config: {value: [hunter2]}}}}}",
                "serve: {public: {tls: {key: {base64: [hunter2]}}}}",
                "unheard_of: hunter2"
            })
    @DisplayName("[I4] A secret is not told")
    void a_secret_is_not_told(String yaml) {
        assertThat(Written.problems(folder, yaml)).isNotEmpty().noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void a_secret_from_the_environment_is_not_told() {
        var environment = Map.of("SECRETS_COOKIE", SECRET, "DSN", "x:" + SECRET + "@y");
        assertThat(Written.problems(() -> Written.with(folder, "", environment)))
                .isNotEmpty()
                .noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void a_configuration_as_text_holds_no_secret() {
        Configuration configuration = Written.with(
                folder,
                "{dsn: 'postgres://me:hunter2@example.org/x', secrets: {cookie: [hunter2-hunter2-hunter2]}, selfservice: {flows:"
                        + " {login: {after: {hooks: [{hook: web_hook, config: {url: 'https://example.org', method: POST,"
                        + " headers: {X: hunter2}}}]}}}}}");
        assertThat(configuration.toString() + configuration.secrets() + configuration.database())
                .doesNotContain(SECRET);
    }

    @Test
    void a_value_stays_on_its_line() {
        assertThat(Written.problems(folder, "log: {level: \"a\\nb\\r\\u2028c\\ed\"}"))
                .singleElement()
                .asString()
                .startsWith("log.level: found \"a b  c d\"");
    }

    @Test
    void a_long_value_is_cut() {
        assertThat(Written.problems(folder, "log: {level: " + "x".repeat(10_000) + "}")
                        .getFirst())
                .hasSizeLessThan(300);
    }
}
