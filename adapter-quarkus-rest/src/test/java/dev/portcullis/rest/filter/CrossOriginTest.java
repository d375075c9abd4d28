package dev.portcullis.rest.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.serve.CorsSettings;
import dev.portcullis.boundary.serve.ServeSettings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permissions as recorded from the reference server. */
class CrossOriginTest {
    private static final FilterServer GATE = new FilterServer(new ServeSettings(null, FilterServer.CORS));
    private static final String APP = "https://app.example.org";

    @AfterAll
    static void close() {
        GATE.close();
    }

    @Test
    void a_preflight_of_an_allowed_origin_is_told_what_it_asked_for() {
        var answer = preflight(APP, "POST", "content-type");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(permissions(answer))
                .containsExactly(
                        Map.entry("access-control-allow-credentials", "true"),
                        Map.entry("access-control-allow-headers", "content-type"),
                        Map.entry("access-control-allow-methods", "POST"),
                        Map.entry("access-control-allow-origin", APP),
                        Map.entry("access-control-max-age", "600"));
    }

    @Test
    void a_preflight_that_asks_for_no_header_is_told_of_none() {
        assertThat(permissions(preflight("https://one.wild.example.org", "GET", "")))
                .containsEntry("access-control-allow-origin", "https://one.wild.example.org")
                .doesNotContainKey("access-control-allow-headers");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example.com, POST, content-type",
        "https://app.example.org.evil.example.com, POST, content-type",
        "https://wild.example.org, GET, content-type",
        "http://app.example.org, POST, content-type",
        "https://app.example.org, PATCH, content-type",
        "https://app.example.org, POST, x-nonsense",
        "https://app.example.org, POST, 'content-type, x-nonsense'"
    })
    void other_preflights_are_told_nothing(String origin, String method, String headers) {
        var answer = preflight(origin, method, headers);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(permissions(answer)).isEmpty();
    }

    @Test
    void an_allowed_origin_may_read_an_answer() {
        var answer = GATE.send("GET", "/sessions/whoami", "Origin", APP);
        assertThat(permissions(answer))
                .containsExactly(
                        Map.entry("access-control-allow-credentials", "true"),
                        Map.entry("access-control-allow-origin", APP),
                        Map.entry("access-control-expose-headers", "Content-Type"));
        assertThat(answer.headers().allValues("Vary")).containsExactly("Origin", "Cookie");
    }

    @Test
    @DisplayName("[F5] Another origin may not but is answered all the same")
    void another_origin_may_not_but_is_answered_all_the_same() {
        var answer = GATE.send("GET", "/sessions/whoami", "Origin", "https://evil.example.com");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(permissions(answer)).isEmpty();
        assertThat(answer.headers().allValues("Vary")).containsExactly("Origin", "Cookie");
    }

    @Test
    @DisplayName("[F5] Everyone may read only what comes without credentials")
    void everyone_may_read_only_what_comes_without_credentials() {
        var everyone = new CorsSettings(List.of("*"), List.of("GET"), List.of(), List.of(), true, Duration.ZERO);
        try (var server = new FilterServer(new ServeSettings(null, everyone))) {
            assertThat(permissions(server.send("GET", "/sessions/whoami", "Origin", APP)))
                    .containsExactly(Map.entry("access-control-allow-origin", "*"));
        }
    }

    private static HttpResponse<String> preflight(String origin, String method, String headers) {
        return GATE.send(
                "OPTIONS",
                "/self-service/login",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers);
    }

    private static Map<String, String> permissions(HttpResponse<?> answer) {
        var permissions = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> {
            if (name.startsWith("access-control-")) permissions.put(name, String.join(", ", values));
        });
        return permissions;
    }
}
