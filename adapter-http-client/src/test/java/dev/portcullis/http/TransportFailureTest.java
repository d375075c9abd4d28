package dev.portcullis.http;

import static dev.portcullis.http.RudeServer.repeating;
import static dev.portcullis.http.RudeServer.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.http.RudeServer.Manner;
import dev.portcullis.http.exchange.TransportFailure;
import dev.portcullis.http.exchange.TransportFailure.Kind;
import dev.portcullis.testkit.loopback.LoopbackPort;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server does, its caller knows in time. */
@Timeout(60)
class TransportFailureTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final Duration SHORT = Duration.ofMillis(300);
    // What a busy machine may take for what is not about time.
    private static final Duration PATIENT = Duration.ofSeconds(50);

    private static HttpFrontendApi api(URI url, Duration maxWait) {
        return HttpFrontendApi.at(url)
                .connectTimeout(PATIENT)
                .responseTimeout(maxWait)
                .maxAnswerBytes(1000)
                .build();
    }

    private static TransportFailure failure(Manner manner) {
        return failure(manner, "toSession");
    }

    private static TransportFailure failure(Manner manner, String operation) {
        try (var server = new RudeServer(manner)) {
            return failure(server.url(), PATIENT, operation);
        }
    }

    private static TransportFailure failure(URI url, Duration maxWait, String operation) {
        try (var api = api(url, maxWait)) {
            var asked = Operations.named(operation);
            return catchThrowableOfType(
                    TransportFailure.class, () -> asked.ask().apply(api));
        }
    }

    private static void assertThatFailureOf(Manner manner, Kind kind) {
        assertThat(failure(manner).kind()).isEqualTo(kind);
    }

    private static void assertIsLeftInTime(Manner manner) {
        try (var server = new RudeServer(manner)) {
            assertThat(failure(server.url(), SHORT, "toSession").kind()).isEqualTo(Kind.TIMED_OUT);
        }
    }

    @Test
    void nobody_listening_is_told_at_once() {
        try (var nobody = LoopbackPort.refusing()) {
            var failure = failure(URI.create("http://127.0.0.1:" + nobody.number()), PATIENT, "updateLoginFlow");
            assertThat(failure.kind()).isEqualTo(Kind.NOT_REACHED);
            assertThat(failure.status()).isNull();
        }
    }

    @Test
    void a_server_that_says_nothing_is_left_in_time() {
        assertIsLeftInTime((connection, number) -> RudeServer.hang(connection));
    }

    @Test
    void a_server_that_stops_in_the_middle_is_left_in_time() {
        assertIsLeftInTime((connection, number) -> {
            RudeServer.say(connection, OK + "Content-Length: 100\r\n\r\n{");
            RudeServer.hang(connection);
        });
    }

    @Test
    void a_server_that_says_a_little_now_and_then_is_left_in_time() {
        assertIsLeftInTime(dripping(OK + "Content-Length: 900\r\n\r\n"));
    }

    @Test
    void a_server_whose_headers_never_end_is_left_in_time() {
        assertIsLeftInTime(dripping(OK + "X-Long: "));
    }

    // Each byte comes well within a socket's own time-out, which therefore never strikes.
    private static Manner dripping(String start) {
        return (connection, number) -> {
            RudeServer.say(connection, start);
            connection.setSoTimeout(20);
            while (!connection.isClosed()) {
                RudeServer.say(connection, "x");
                pause(connection);
            }
        };
    }

    private static void pause(Socket connection) throws IOException {
        try {
            if (connection.getInputStream().read() < 0) {
                connection.close();
            }
        } catch (SocketTimeoutException expected) {
            assertThat(connection.isConnected()).isTrue();
        }
    }

    @Test
    void a_server_that_hangs_up_is_told() {
        assertThatFailureOf((connection, number) -> {}, Kind.NOT_REACHED);
    }

    @Test
    void a_server_that_resets_is_told() {
        assertThatFailureOf((connection, number) -> connection.setSoLinger(true, 0), Kind.NOT_REACHED);
    }

    @Test
    void what_is_no_http_is_told() {
        assertThatFailureOf(saying("SSH-2.0-OpenSSH_9.6\r\n\r\n"), Kind.ANSWER_UNREADABLE);
    }

    @Test
    void an_answer_that_is_cut_off_is_told() {
        var failure = failure(saying(OK + "Content-Length: 100\r\n\r\n{\"id\":"));
        assertThat(failure.kind()).isEqualTo(Kind.ANSWER_UNREADABLE);
        assertThat(failure.status()).isEqualTo(200);
    }

    @Test
    void a_chunked_answer_that_is_cut_off_is_told() {
        assertThatFailureOf(saying(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"id"), Kind.ANSWER_UNREADABLE);
    }

    @Test
    void an_answer_without_end_is_left_at_the_limit() {
        assertThatFailureOf(repeating(OK + "Connection: close\r\n\r\n", "x".repeat(500)), Kind.ANSWER_TOO_LARGE);
    }

    @Test
    void ten_gigabytes_are_left_at_the_limit_without_being_held() {
        var failure = failure(repeating(OK + "Content-Length: 10737418240\r\n\r\n", "x".repeat(500)));
        assertThat(failure.kind()).isEqualTo(Kind.ANSWER_TOO_LARGE);
        assertThat(failure).hasMessageContaining("1000 bytes");
    }

    @Test
    void headers_without_end_are_left_at_the_limit() {
        assertThatFailureOf(repeating(OK, "X-More: x\r\n"), Kind.ANSWER_TOO_LARGE);
    }

    @Test
    void an_answer_of_just_the_limit_is_read() {
        var body = "x".repeat(1000);
        try (var server = new RudeServer(saying(OK + "Content-Length: 1000\r\n\r\n" + body));
                var api = api(server.url(), PATIENT)) {
            assertThat(Operations.named("getWebAuthnJavaScript")
                            .ask()
                            .apply(api)
                            .value())
                    .isEqualTo(body);
        }
    }

    @Test
    void some_page_instead_of_an_answer_is_told() {
        assertThatFailureOf(saying(OK + "Content-Length: 6\r\n\r\n<html>"), Kind.ANSWER_UNREADABLE);
    }

    @Test
    void json_of_another_kind_is_told() {
        assertThatFailureOf(saying(OK + "Content-Length: 15\r\n\r\n{\"hello\":\"you\"}"), Kind.ANSWER_UNREADABLE);
    }

    @Test
    void what_is_wrong_with_an_answer_is_told_with_its_place() {
        var failure = failure(saying(OK + "Content-Length: 10\r\n\r\n{\"id\":\"x\"}"));
        assertThat(failure).hasMessageContaining("at id: expected a UUID");
    }

    @Test
    void no_content_where_a_value_is_promised_is_told() {
        var failure = failure(saying("HTTP/1.1 204 No Content\r\n\r\n"));
        assertThat(failure.kind()).isEqualTo(Kind.ANSWER_UNREADABLE);
        assertThat(failure.status()).isEqualTo(204);
    }

    @Test
    void an_empty_answer_is_told() {
        assertThatFailureOf(saying(OK + "Content-Length: 0\r\n\r\n"), Kind.ANSWER_UNREADABLE);
    }

    @Test
    void the_page_of_a_proxy_is_told_with_its_status() {
        var failure = failure(saying("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>"));
        assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED_STATUS);
        assertThat(failure.status()).isEqualTo(502);
    }

    @Test
    void json_of_a_proxy_is_told_with_its_status() {
        var failure = failure(saying("HTTP/1.1 429 Slow down\r\nContent-Length: 13\r\n\r\n{\"wait\":\"10\"}"));
        assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED_STATUS);
        assertThat(failure.status()).isEqualTo(429);
    }

    @Test
    void a_redirect_to_nowhere_is_told() {
        assertThatFailureOf(saying("HTTP/1.1 304 Not Modified\r\n\r\n"), Kind.UNEXPECTED_STATUS);
    }

    @Test
    void a_redirect_to_what_is_no_address_is_told() {
        assertThatFailureOf(
                saying("HTTP/1.1 303 See Other\r\nLocation: ht tp://\r\nContent-Length: 0\r\n\r\n"),
                Kind.ANSWER_UNREADABLE);
    }

    @Test
    void a_failure_says_what_was_asked_and_what_to_do_but_no_secret() {
        for (String operation : new String[] {"updateRecoveryFlow", "exchangeSessionToken", "updateLogoutFlow"}) {
            var failure = failure((connection, number) -> {}, operation);
            assertThat(failure.operation()).isEqualTo(operation);
            assertThat(failure.url()).startsWith("http://127.0.0.1:").doesNotContain("?");
            assertThat(failure).hasMessageContaining(operation).hasMessageContaining("check that");
            assertThat(failure).hasMessageNotContainingAny("t0ken", "s3cret");
            assertThat(failure.getCause()).hasMessageNotContainingAny("t0ken", "s3cret");
        }
    }
}
