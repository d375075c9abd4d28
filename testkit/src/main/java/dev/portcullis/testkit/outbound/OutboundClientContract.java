package dev.portcullis.testkit.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundFailure.Reason;
import dev.portcullis.ports.outbound.OutboundRequest;
import dev.portcullis.testkit.loopback.LoopbackPort;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promises of {@link OutboundClient}, by the numbers of its rules. */
public interface OutboundClientContract {
    Duration SHORT = Duration.ofMillis(300);

    /** On a machine that is busy with something else. What would be waited for has no end, or is not there. */
    Duration PATIENT = Duration.ofSeconds(30);

    /** A client that calls everything. */
    OutboundClient open();

    /** A client that refuses private networks but for these exceptions. */
    OutboundClient guarded(String... exceptions);

    @Test
    default void r1_every_status_is_an_answer() {
        try (var server = LoopbackServer.start()) {
            for (int status : new int[] {200, 204, 404, 500}) {
                server.answers(status, Map.of("X-Kind", "test"), status == 204 ? "" : "grüße");
                OutboundAnswer answer = open().send(OutboundRequest.get(server.at("/a?b=c")));
                assertThat(answer.status()).isEqualTo(status);
                assertThat(answer.header("x-kind")).contains("test");
                assertThat(answer.body()).isEqualTo(status == 204 ? "" : "grüße");
            }
        }
    }

    @Test
    default void r1_forms_and_texts_arrive_as_they_were_sent() {
        try (var server = LoopbackServer.start()) {
            open().send(OutboundRequest.form(server.at("/form"), Map.of("a", "b &ü")));
            open().send(OutboundRequest.get(server.at("/json")).posting("application/json", "{\"ä\":1}"));
            assertThat(server.received())
                    .containsExactly(
                            "POST /form application/x-www-form-urlencoded a=b+%26%C3%BC",
                            "POST /json application/json {\"ä\":1}");
        }
    }

    @Test
    @DisplayName("[G6] r2 redirects are not followed")
    default void r2_redirects_are_not_followed() {
        try (var server = LoopbackServer.start();
                var other = LoopbackServer.start()) {
            server.answers(302, Map.of("Location", other.at("/secret").toString()), "");
            assertThat(open().send(OutboundRequest.get(server.at("/"))).status())
                    .isEqualTo(302);
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    @DisplayName("[G6] r3 a silent server, and one that never ends, hold nobody longer than the time")
    default void r3_calls_end_in_time() {
        try (var silent = RawServer.silent();
                var dripping = RawServer.dripping();
                var headers = RawServer.drippingHeaders()) {
            for (RawServer server : List.of(silent, dripping, headers)) {
                long start = System.nanoTime();
                assertThat(reason(open(), impatient(server))).isEqualTo(Reason.TIMED_OUT);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENT);
            }
        }
    }

    @Test
    @DisplayName("[G6] r3 an answer without end is cut off")
    default void r3_answers_are_bounded() {
        try (var server = LoopbackServer.start()) {
            server.answers(200, Map.of(), "x".repeat(5_000_000));
            assertThat(reason(open(), server.at("/"))).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    default void r3_nobody_there_is_told() {
        try (var nobody = LoopbackPort.refusing()) {
            URI gone = URI.create("http://127.0.0.1:" + nobody.number() + "/");
            assertThat(reason(open(), gone)).isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    @DisplayName("[G6] r4 private networks are refused however they are written")
    default void r4_private_networks_are_refused() {
        for (String host : List.of(
                "127.0.0.1",
                "localhost",
                "[::1]",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[fc00::1]",
                "[fe80::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[::]",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1")) {
            assertThat(reason(guarded(), URI.create("http://" + host + ":1/")))
                    .as(host)
                    .isIn(Reason.REFUSED, Reason.UNREACHABLE);
        }
    }

    @Test
    @DisplayName("[G6] r4 nothing arrives at a private address but by an exception")
    default void r4_exceptions_are_by_address() {
        try (var server = LoopbackServer.start()) {
            String origin = server.at("").toString();
            OutboundClient client = guarded(origin + "/hook/*");
            assertThat(client.send(OutboundRequest.get(server.at("/hook/a?x=y")))
                            .status())
                    .isEqualTo(200);
            for (String path : List.of("/other", "/hook/a/b", "/hook", "/x?/hook/a")) {
                assertThat(reason(client, server.at(path))).as(path).isEqualTo(Reason.REFUSED);
            }
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    @DisplayName("[G6] r5 only http and https are spoken")
    default void r5_only_http_is_spoken() {
        for (String address :
                List.of("file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "http:///x", "/x")) {
            assertThat(reason(open(), URI.create(address))).as(address).isEqualTo(Reason.REFUSED);
        }
    }

    @Test
    @DisplayName("[G6] r6 one silent server holds up a bounded number of callers")
    default void r6_one_silent_server_holds_up_few() {
        try (var silent = RawServer.silent();
                var well = LoopbackServer.start()) {
            OutboundClient client = open();
            var reasons = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> reason(client, silent.at("/")), Thread::startVirtualThread))
                    .toArray(CompletableFuture<?>[]::new);
            assertThat(CompletableFuture.anyOf(reasons).join()).isEqualTo(Reason.BUSY);
            assertThat(client.send(OutboundRequest.get(well.at("/"))).status()).isEqualTo(200);
            silent.close();
            CompletableFuture.allOf(reasons).join();
        }
    }

    @Test
    default void r7_no_cookie_is_kept_and_nothing_sent_again() {
        try (var server = LoopbackServer.start()) {
            server.answers(503, Map.of("Set-Cookie", "a=b", "Retry-After", "0"), "");
            OutboundClient client = open();
            client.send(OutboundRequest.get(server.at("/1")));
            client.send(OutboundRequest.get(server.at("/2")));
            assertThat(server.received()).hasSize(2);
            assertThat(server.cookies()).isEmpty();
        }
    }

    private static Reason reason(OutboundClient client, URI address) {
        return reason(client, OutboundRequest.get(address).within(PATIENT));
    }

    private static OutboundRequest impatient(RawServer server) {
        return OutboundRequest.get(server.at("/")).within(SHORT);
    }

    private static Reason reason(OutboundClient client, OutboundRequest request) {
        try {
            return Assertions.fail("no failure but " + client.send(request));
        } catch (OutboundFailure failure) {
            assertThat(failure.getMessage()).doesNotContain("?");
            return failure.reason();
        }
    }
}
