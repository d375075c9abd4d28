package dev.portcullis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.http.exchange.TransportFailure;
import dev.portcullis.http.exchange.TransportFailure.Kind;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked again, and what never is. */
@Timeout(60)
class RepetitionTest {
    private static final String SCRIPT = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx";

    private static void answerTheThird(Socket connection, int number) throws IOException {
        if (number == 3) {
            RudeServer.say(connection, SCRIPT);
        }
    }

    @Test
    void reading_is_asked_again_when_the_connection_breaks() {
        try (var server = new RudeServer(RepetitionTest::answerTheThird);
                var api = HttpFrontendApi.at(server.url()).build()) {
            assertThat(Operations.named("getWebAuthnJavaScript")
                            .ask()
                            .apply(api)
                            .value())
                    .isEqualTo("x");
        }
    }

    @Test
    void reading_is_asked_three_times_at_most() {
        assertThat(connectionsMadeBy("getLoginFlow")).isEqualTo(3);
    }

    @Test
    void reading_is_asked_as_often_as_was_set() {
        try (var server = new RudeServer((connection, number) -> {});
                var api = HttpFrontendApi.at(server.url()).maxAttempts(1).build()) {
            assertThat(failureOf(api)).isEqualTo(Kind.NOT_REACHED);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void what_changes_something_is_asked_once() {
        assertThat(connectionsMadeBy("updateLoginFlow")).isEqualTo(1);
        assertThat(connectionsMadeBy("updateLogoutFlow")).isEqualTo(1);
        assertThat(connectionsMadeBy("exchangeSessionToken")).isEqualTo(1);
        assertThat(connectionsMadeBy("disableMySession")).isEqualTo(1);
    }

    private static int connectionsMadeBy(String operation) {
        try (var server = new RudeServer((connection, number) -> {});
                var api = HttpFrontendApi.at(server.url()).build()) {
            assertThatThrownBy(() -> Operations.named(operation).ask().apply(api))
                    .isInstanceOf(TransportFailure.class);
            return server.connections();
        }
    }

    @Test
    void a_refusal_is_not_asked_again() {
        try (var server = new Recorder().answering(503, "{\"error\":{\"code\":503,\"message\":\"later\"}}");
                var api = HttpFrontendApi.at(server.url()).build()) {
            assertThatThrownBy(() -> Operations.named("toSession").ask().apply(api))
                    .hasMessageContaining("503");
            assertThat(server.count()).isOne();
        }
    }

    @Test
    void a_connection_serves_one_request_after_the_other() {
        try (var server = new RudeServer((connection, number) -> {
                    do {
                        RudeServer.say(connection, SCRIPT);
                    } while (connection.getInputStream().read(new byte[1 << 14]) > 0);
                });
                var api = HttpFrontendApi.at(server.url()).build()) {
            for (int i = 0; i < 5; i++) {
                Operations.named("getWebAuthnJavaScript").ask().apply(api);
            }
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void waiting_for_a_connection_ends_in_time() {
        try (var server = new RudeServer((connection, number) -> RudeServer.hang(connection));
                var api = HttpFrontendApi.at(server.url())
                        .maxConnections(1)
                        .responseTimeout(Duration.ofMillis(300))
                        .build()) {
            var other = CompletableFuture.supplyAsync(() -> failureOf(api));
            assertThat(failureOf(api)).isEqualTo(Kind.TIMED_OUT);
            assertThat(other.join()).isEqualTo(Kind.TIMED_OUT);
        }
    }

    @Test
    void an_exchange_ended_at_its_deadline_is_late_at_whatever_step_it_was() throws IOException {
        try (var client = HttpClients.custom()
                        .addExecInterceptorFirst("lease", (request, scope, chain) -> {
                            while (!scope.execRuntime.isExecutionAborted()) {
                                Thread.onSpinWait();
                            }
                            throw new IllegalStateException("the lease is gone");
                        })
                        .build();
                var api = HttpFrontendApi.at(URI.create("http://127.0.0.1:1"))
                        .httpClient(client)
                        .responseTimeout(Duration.ofMillis(50))
                        .build()) {
            assertThat(failureOf(api)).isEqualTo(Kind.TIMED_OUT);
        }
    }

    private static Kind failureOf(HttpFrontendApi api) {
        return catchThrowableOfType(
                        TransportFailure.class,
                        () -> Operations.named("toSession").ask().apply(api))
                .kind();
    }
}
