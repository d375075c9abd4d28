package dev.portcullis.rest.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.caller.CallerReader;
import dev.portcullis.boundary.caller.ProxyTrust;
import dev.portcullis.boundary.serve.ServeSettings;
import dev.portcullis.boundary.serve.ThrottleSettings;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How much one client may begin and try, as a proxy at this machine sees clients. */
class ThrottledClientsTest {
    private static final int BURST = 10;
    private static final ProxyTrust LOOPBACK = ProxyTrust.of(List.of("127.0.0.1"));

    @Test
    @DisplayName("[B3] a client that begins and tries too much is told 429, and nobody else is")
    void too_much_is_refused() {
        try (var server = server(LOOPBACK)) {
            for (int i = 0; i < BURST; i++) {
                assertThat(start(server, "203.0.113.7").statusCode()).isEqualTo(200);
            }
            var refused = start(server, "203.0.113.7");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.body()).startsWith("{\"error\":{\"code\":429,");
            assertThat(submit(server, "203.0.113.7").statusCode()).isEqualTo(429);
            assertThat(start(server, "203.0.113.8").statusCode()).isEqualTo(200);
            assertThat(server.send("GET", "/sessions/whoami", "X-Forwarded-For", "203.0.113.7")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("[B3] an address that the client writes itself opens no fresh count")
    void a_forged_address_changes_nothing() {
        try (var server = server(LOOPBACK)) {
            var answers = IntStream.rangeClosed(0, BURST)
                    .mapToObj(i -> start(server, "198.51.100." + i + ", 203.0.113.7"))
                    .map(HttpResponse::statusCode)
                    .toList();
            assertThat(answers.get(BURST)).isEqualTo(429);
        }
    }

    @Test
    @DisplayName("[B3] a submit that is refused counts several times")
    void refused_submits_count_more() {
        try (var server = server(LOOPBACK)) {
            String unreadable = "/nonsense"; // 403: without a proof
            server.send("POST", unreadable, "X-Forwarded-For", "203.0.113.7");
            server.send("POST", unreadable, "X-Forwarded-For", "203.0.113.7");
            assertThat(start(server, "203.0.113.7").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void this_machine_is_not_counted() {
        try (var server = server(ProxyTrust.NOBODY)) {
            for (int i = 0; i <= 3 * BURST; i++) {
                assertThat(start(server, "203.0.113.7").statusCode()).isEqualTo(200);
            }
        }
    }

    private static FilterServer server(ProxyTrust trust) {
        var throttle = new ThrottleSettings(BURST, 1);
        return new FilterServer(new ServeSettings(null, null, CallerReader.byContract(trust), throttle, false));
    }

    private static HttpResponse<String> start(FilterServer server, String client) {
        return server.send("GET", "/self-service/login/api", "X-Forwarded-For", client);
    }

    private static HttpResponse<String> submit(FilterServer server, String client) {
        return server.send("POST", "/self-service/login", "X-Forwarded-For", client);
    }
}
