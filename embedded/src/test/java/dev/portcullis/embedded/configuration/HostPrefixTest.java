package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cookies are named {@code __Host-}, and what the start says of the others. */
class HostPrefixTest {
    private static final String STRICT = "portcullis: {security: strict}\n";
    private static final String HTTPS = "serve: {public: {base_url: 'HTTPS://id.example.org/auth'}}\n";

    @TempDir
    Path folder;

    private static List<String> lines(Configuration configuration) {
        return configuration.warnings().stream()
                .filter(line -> line.contains("__Host-"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cookies: {path: /, same_site: Strict}", "session: {cookie: {name: in, secure: true}}"})
    @DisplayName("[F1] strict names all cookies __Host- over https")
    void strict_names_all_cookies(String more) {
        var configuration = Written.with(folder, STRICT + HTTPS + more);

        assertThat(configuration.engine().cookies().hostPrefix()).isTrue();
        assertThat(configuration.engine().session().cookie().hostPrefix()).isTrue();
        assertThat(lines(configuration)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cookies: {domain: example.org}; false; false; domain",
                "session: {cookie: {domain: example.org}}; true; false; domain",
                "cookies: {path: /auth}; false; false; path",
                "{cookies: {path: /auth}, session: {cookie: {path: /}}}; false; true; path",
                "cookies: {secure: false}; false; false; Secure",
                "dev: true; false; false; Secure",
                "session: {cookie: {secure: false}}; true; false; Secure"
            })
    @DisplayName("[F1] what keeps a cookie from the name is told in one line, and the cookie has none")
    void what_keeps_a_cookie_from_the_name_is_told(String more, boolean general, boolean session, String reason) {
        var configuration = ConfigurationSource.empty()
                .withFiles(List.of(
                        Written.file(folder, "smallest.yaml", Written.SMALLEST),
                        Written.file(folder, "strict.yaml", STRICT + HTTPS),
                        Written.file(folder, "more.yaml", more)))
                .read();

        assertThat(configuration.engine().cookies().hostPrefix()).isEqualTo(general);
        assertThat(configuration.engine().session().cookie().hostPrefix()).isEqualTo(session);
        assertThat(lines(configuration)).singleElement().asString().contains(reason);
    }

    @Test
    @DisplayName("[F1] plain http is told in one line together with all else")
    void plain_http_is_told_together_with_all_else() {
        var configuration = Written.with(folder, STRICT + "cookies: {domain: example.org, path: /x}");

        assertThat(configuration.engine().cookies().hostPrefix()).isFalse();
        assertThat(lines(configuration)).singleElement().asString().contains("https", "domain", "path");
    }

    @Test
    @DisplayName("[F1] compat leaves names as they are, and says nothing")
    void compat_leaves_names_as_they_are() {
        var configuration = Written.with(folder, HTTPS);

        assertThat(configuration.engine().cookies().hostPrefix()).isFalse();
        assertThat(configuration.engine().session().cookie().hostPrefix()).isFalse();
        assertThat(lines(configuration)).isEmpty();
    }
}
