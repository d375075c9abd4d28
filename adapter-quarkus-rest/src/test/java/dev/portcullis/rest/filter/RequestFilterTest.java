package dev.portcullis.rest.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.boundary.caller.CallerReader;
import dev.portcullis.boundary.caller.ProxyTrust;
import dev.portcullis.boundary.serve.ServeSettings;
import dev.portcullis.boundary.serve.ThrottleSettings;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statuses and headers as recorded from the reference server. */
class RequestFilterTest {
    private static final FilterServer GATE =
            new FilterServer(new ServeSettings(URI.create("http://admin.example.org:4434/"), null));

    @AfterAll
    static void close() {
        GATE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nonsense",
                "/self-service",
                "/self-service/login/nonsense",
                "/self-service/login/browser/",
                "/self-service//login",
                "/sessions/",
                "/sessions/a/b",
                "/SESSIONS/whoami",
                "/version",
                "/schemas/a/b",
                "/health",
                "/admin"
            })
    void unknown_paths_are_told_in_plain_text(String path) {
        var answer = GATE.send("GET", path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("404 page not found\n");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(header(answer, "Set-Cookie")).startsWith("csrf_token_x=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST    | /sessions                       | DELETE, GET, HEAD
                    PUT     | /sessions                       | DELETE, GET, HEAD
                    GET     | /sessions/one                   | DELETE
                    POST    | /self-service/logout/api        | DELETE
                    GET     | /self-service/logout/api        | DELETE
                    DELETE  | /self-service/login             | GET, HEAD, POST
                    PATCH   | /self-service/registration      | GET, HEAD, POST
                    PUT     | /self-service/settings          | GET, HEAD, POST
                    POST    | /self-service/login/api         | GET, HEAD
                    OPTIONS | /self-service/login/browser     | GET, HEAD
                    POST    | /health/alive                   | GET, HEAD
                    """)
    @DisplayName("[U21] Other methods of known paths are told what is allowed")
    void other_methods_of_known_paths_are_told_what_is_allowed(String method, String path, String allowed) {
        var answer = GATE.send(method, path);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(sorted(header(answer, "Allow"))).isEqualTo(allowed);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void whoami_takes_every_method(String method) {
        var answer = GATE.send(method, "/sessions/whoami");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Vary")).isEqualTo("Cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /self-service/login/api",
        "POST, /self-service/login",
        "HEAD, /sessions/whoami",
        "POST, /sessions/whoami",
        "GET, /sessions/whoami",
        "DELETE, /sessions/one",
        "GET, /nonsense",
        "POST, /nonsense",
        "PUT, /self-service/login",
        "TRACE, /sessions/whoami",
        "GET, /admin/identities",
        "OPTIONS, /self-service/login"
    })
    @DisplayName(
            "[U21] [F6] every answer says not to keep it, not to guess its type, not to frame it, and when it was made")
    void every_answer_tells_browsers_to_be_careful(String method, String path) {
        var answer = GATE.send(method, path);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(header(answer, "Date"))
                .matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        assertThat(answer.headers().map()).doesNotContainKey("strict-transport-security");
    }

    @Test
    @DisplayName("[F6] where browsers come by TLS they are told to do so always")
    void browsers_that_come_by_tls_are_kept_to_it() {
        var callers = CallerReader.byContract(ProxyTrust.NOBODY);
        try (var server = new FilterServer(new ServeSettings(null, null, callers, ThrottleSettings.OFF, true))) {
            assertThat(header(server.send("GET", "/health/alive"), "Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sessions/whoami", "/sessions", "/self-service/login", "/schemas", "/health/alive", "/dev/mail"
            })
    @DisplayName("[S28] [F9] TRACE is off")
    void trace_is_off(String path) {
        assertThat(GATE.send("TRACE", path).statusCode()).isIn(404, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nhost: y\r\n\r\n",
                "GET / HTTP/1.0\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET / HTTP/0.9\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.2\r\nHost: x\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: x\r\n\r\n",
                "GET / HTTX/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n: x\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n0\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}}\r\n0\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n\r\n{}",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n",
                "POST /self-service/login HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\ncontent-LENGTH: 5\r\n\r\n0\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}{}{}",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 6\r\n\r\n{}{}{}"
            })
    @DisplayName("[S31] a request that others on the way could read differently is refused")
    void unclear_requests_are_refused(String octets) throws IOException {
        assertThat(GATE.sendRaw(octets)).matches("(?s)HTTP/1\\.[01] 400 .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health/alive HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /health/alive HTTP/1.0\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\nX-Content-Length: 7\r\n\r\n0\r\n\r\n"
            })
    void clear_requests_pass(String octets) throws IOException {
        assertThat(GATE.sendRaw(octets)).matches("(?s)HTTP/1\\.[01] 200 .*").containsIgnoringCase("\r\nDate: ");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /nonsense",
        "DELETE, /self-service/login/browser",
        "POST, /.well-known/ory/webauthn.js",
        "PUT, /schemas",
        "PATCH, /self-service/errors",
        "POST, /self-service/fed-cm/token"
    })
    void unsafe_requests_outside_the_flows_need_a_proof(String method, String path) {
        var answer = GATE.send(method, path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(header(answer, "Ory-Error-Id")).isEqualTo("security_csrf_violation");
        assertThat(answer.body()).startsWith("{\"error\":{\"id\":\"security_csrf_violation\",\"code\":403,");
        assertThat(GATE.send(method, path, "X-CSRF-Token", FilterServer.PROOF).statusCode())
                .isNotEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /self-service/login/api",
        "POST, /self-service/recovery",
        "POST, /self-service/verification",
        "GET, /sessions",
        "GET, /sessions/token-exchange",
        "GET, /schemas/person",
        "DELETE, /self-service/logout/api",
        "GET, /health/ready"
    })
    void flows_and_sessions_look_after_themselves(String method, String path) {
        var answer = GATE.send(method, path);
        assertThat(answer.statusCode()).isNotIn(403, 404, 405);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void answers_to_get_are_not_kept_and_vary_by_cookie() {
        var answer = GATE.send("GET", "/self-service/login/flows");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache, no-store, must-revalidate");
        assertThat(header(answer, "Vary")).isEqualTo("Cookie");
        assertThat(GATE.send("GET", "/health/alive").headers().map()).doesNotContainKey("vary");
    }

    @Test
    void the_id_of_a_request_is_repeated_in_its_error() {
        var answer = GATE.send("POST", "/nonsense", "X-Request-ID", "request-7");
        assertThat(answer.body()).contains("\"status\":\"Forbidden\",\"request\":\"request-7\",\"reason\":");
    }

    @Test
    @DisplayName("[A13] The administration is elsewhere")
    void the_administration_is_elsewhere() {
        var answer = GATE.send("POST", "/admin/identities?page=1");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(header(answer, "Location")).isEqualTo("http://admin.example.org:4434/admin/identities?page=1");
        assertThat(GATE.send("GET", "/admin/schemas").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_of_five_mebibytes_passes_and_one_byte_more_does_not() {
        assertThat(GATE.send("POST", "/self-service/login", new byte[PublicApi.MOST_BYTES])
                        .statusCode())
                .isEqualTo(200);
        var answer = GATE.send("POST", "/self-service/login", new byte[PublicApi.MOST_BYTES + 1]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void a_body_has_the_deadline_of_the_guard_where_there_is_one() {
        assertThat(header(GATE.send("POST", "/self-service/login", new byte[1]), "Watched"))
                .isEqualTo("true");
    }

    @Test
    void a_body_without_a_length_is_counted_as_it_comes() throws IOException {
        String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
        String head = "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(GATE.sendRaw(head + chunk.repeat(5) + "1\r\nx\r\n0\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        assertThat(GATE.sendRaw(head + chunk.repeat(4) + "0\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({"4900000, 10", "65000, 500", "7000, 1500"})
    @DisplayName("[S2] bodies that are held, small ones too, are held at the cost of those who hold them")
    void held_bodies_keep_nobody_out(int size, int count) throws IOException {
        String begun =
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n" + "x".repeat(size);
        var holders = new ArrayList<Socket>();
        try {
            for (int i = 0; i < count; i++) {
                holders.add(GATE.begin(begun));
                if (i % 100 == 0) assertThat(checked()).isEqualTo(200);
            }
            assertThat(checked()).isEqualTo(200);
            assertThat(GATE.send("POST", "/self-service/login", new byte[50_000])
                            .statusCode())
                    .isIn(200, 503);
        } finally {
            for (Socket holder : holders) holder.close();
        }
        assertThat(eventually(200)).isTrue();
    }

    private static int checked() {
        return GATE.send("GET", "/sessions/whoami").statusCode();
    }

    // Asks until the server has seen that the senders are gone.
    private static boolean eventually(int status) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < end) {
            if (GATE.send("POST", "/self-service/login", new byte[1_000_000]).statusCode() == status) return true;
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "nonsense", "9999999999999999999999"})
    void a_length_that_is_none_is_refused(String length) throws IOException {
        String head = "POST /self-service/login HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
        assertThat(GATE.sendRaw(head + "x")).startsWith("HTTP/1.1 4");
    }

    @Test
    void a_connection_that_ends_within_a_body_harms_nobody() throws IOException {
        GATE.begin("POST /self-service/login HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf")
                .close();
        assertThat(GATE.send("GET", "/health/alive").statusCode()).isEqualTo(200);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }

    private static String sorted(String list) {
        return Arrays.stream(list.split(", ")).sorted().collect(Collectors.joining(", "));
    }
}
