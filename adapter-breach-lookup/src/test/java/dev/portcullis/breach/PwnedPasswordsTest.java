package dev.portcullis.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.outbound.AddressRules;
import dev.portcullis.outbound.GuardedClient;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PwnedPasswordsTest {
    // SHA-1: 5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8
    private static final Password PASSWORD = new Password("password");
    private static final String ENDING = "1E4C9B93F3F0682250B6CF8331B7EE68FD8";
    private static final String OTHER = "0018A45C4D1DEF81644B54AB7F969B88D65";
    private static final RangeLimits USUAL = RangeLimits.standard();
    // For what is not about time: a busy machine may need a while for it.
    private static final RangeLimits PATIENT =
            new RangeLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(1), 3, USUAL.bytes());
    private static final RangeLimits IMPATIENT =
            new RangeLimits(USUAL.connect(), Duration.ofMillis(300), Duration.ofMillis(300), 3, USUAL.bytes());
    private static final RangeLimits REPEATED =
            new RangeLimits(USUAL.connect(), Duration.ofMillis(100), Duration.ofSeconds(20), 3, USUAL.bytes());

    private static final OutboundClient CLIENT = new GuardedClient(AddressRules.OPEN);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

    private PwnedPasswords lookup(URI address) {
        return lookup(address, PATIENT);
    }

    private PwnedPasswords lookup(URI address, RangeLimits limits) {
        return new PwnedPasswords(address, limits, this::send, (InstantSource) now::get);
    }

    // Counts what is asked, for a server may learn of it only after nobody waits any more.
    private OutboundAnswer send(OutboundRequest request) {
        asked.incrementAndGet();
        return CLIENT.send(request);
    }

    private long timesSeen(String answer) throws IOException {
        try (var server = RangeServer.answering(200, answer)) {
            var lookup = lookup(server.address());
            return lookup.timesSeen(PASSWORD);
        }
    }

    private void isUnavailable(RangeServer server) throws IOException {
        isUnavailable(server, PATIENT);
    }

    private void isUnavailable(RangeServer server, RangeLimits limits) throws IOException {
        try (server) {
            var lookup = lookup(server.address(), limits);
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> lookup.timesSeen(PASSWORD))
                    .withMessageNotContainingAny("password", ENDING, "5BAA6");
        }
    }

    @Test
    void the_count_of_the_passwords_ending_is_told() throws IOException {
        assertThat(timesSeen(OTHER + ":7\r\n" + ENDING + ":9545824\r\n")).isEqualTo(9545824);
        assertThat(timesSeen(OTHER + ":7\n" + ENDING + ":9,545,824")).isEqualTo(9545824);
        assertThat(timesSeen(OTHER + ":7\n" + ENDING + "\n")).isEqualTo(1);
        assertThat(timesSeen(ENDING.toLowerCase(Locale.ROOT) + ":2")).isEqualTo(2);
        assertThat(timesSeen(ENDING + ":many")).isEqualTo(1);
        assertThat(timesSeen(ENDING + ":" + "9".repeat(40))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_password_that_is_not_among_them_was_never_seen() throws IOException {
        assertThat(timesSeen(OTHER + ":7\r\n")).isZero();
        assertThat(timesSeen(ENDING + ":0\r\n")).isZero();
    }

    @Test
    void five_digits_of_the_hash_leave_and_padding_is_asked_for() throws IOException {
        try (var server = RangeServer.answering(200, ENDING + ":1")) {
            var lookup = lookup(URI.create(server.address() + "/"));
            lookup.timesSeen(PASSWORD);
            assertThat(server.requests()).containsExactly("GET /range/5BAA6 Add-Padding: true");
        }
    }

    @Test
    void an_answer_is_kept_for_an_hour() throws IOException {
        try (var server = RangeServer.answering(200, ENDING + ":1")) {
            var lookup = lookup(server.address());
            lookup.timesSeen(PASSWORD);
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(59)));
            lookup.timesSeen(PASSWORD);
            assertThat(server.requests()).hasSize(1);
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
            lookup.timesSeen(PASSWORD);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void only_the_ranges_used_last_are_kept() throws IOException {
        try (var server = RangeServer.answering(200, OTHER + ":1")) {
            var lookup = lookup(server.address());
            lookup.timesSeen(PASSWORD);
            for (int i = 0; i < RangeCache.MOST; i++) {
                lookup.timesSeen(new Password("another " + i));
            }
            lookup.timesSeen(PASSWORD);
            assertThat(server.requests()).hasSize(RangeCache.MOST + 2);
        }
    }

    @Test
    void anything_but_a_range_is_unavailable_and_not_asked_for_again() throws IOException {
        for (int status : new int[] {204, 301, 404, 429, 500, 503}) {
            var server = RangeServer.answering(status, "");
            isUnavailable(server);
            assertThat(server.requests()).hasSize(1);
        }
        isUnavailable(RangeServer.answering(200, "<html><body>Sign in to the network</body></html>"));
    }

    @Test
    @DisplayName("[G6] A redirect is not followed")
    void a_redirect_is_not_followed() throws IOException {
        var server = new RangeServer(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            RangeServer.answer(exchange, 302, "");
        });
        isUnavailable(server);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("[G6] An answer beyond a mebibyte is unavailable")
    void an_answer_beyond_a_mebibyte_is_unavailable() throws IOException {
        isUnavailable(RangeServer.answering(200, (OTHER + ":1\r\n").repeat(30_000)));
    }

    @Test
    @DisplayName("[G6] An answer that drips without end is unavailable")
    void an_answer_that_drips_without_end_is_unavailable() throws IOException {
        var server = new RangeServer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var body = exchange.getResponseBody();
            while (true) {
                body.write((OTHER + ":1\r\n").getBytes(StandardCharsets.US_ASCII));
                body.flush();
            }
        });
        isUnavailable(server, IMPATIENT);
    }

    @Test
    void a_connection_that_breaks_is_tried_again_twice() throws IOException {
        var attempts = new AtomicInteger();
        try (var server = new RangeServer(exchange -> {
            if (attempts.incrementAndGet() < 3) {
                exchange.close();
            } else {
                RangeServer.answer(exchange, 200, ENDING + ":4");
            }
        })) {
            var lookup = lookup(server.address());
            assertThat(lookup.timesSeen(PASSWORD)).isEqualTo(4);
        }
    }

    @Test
    void a_service_that_stays_silent_is_unavailable_after_three_attempts() throws IOException {
        var never = new CountDownLatch(1);
        var server = new RangeServer(exchange -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                exchange.close();
            }
        });
        isUnavailable(server, REPEATED);
        assertThat(asked).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "0018A45C4D1DEF81644B54AB7F969B88D65:7\r\n0018A45C4D1DEF",
                "0018A45C4D1DEF81644B54AB7F969B88D65:7\r\n<html>"
            })
    @DisplayName("[U28] [S16] an answer that is empty or cut is no answer, and is not kept")
    void an_answer_that_is_empty_or_cut_is_no_answer(String answer) throws IOException {
        try (var server = RangeServer.answering(200, answer)) {
            var lookup = lookup(server.address());
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> lookup.timesSeen(PASSWORD));
            }
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    @DisplayName("[S16] an answer that ends before it said is no answer")
    void an_answer_that_ends_before_it_said_is_no_answer() throws IOException {
        var server = new RangeServer(exchange -> {
            byte[] part = (OTHER + ":1\r\n").getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, part.length + 100);
            exchange.getResponseBody().write(part);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        isUnavailable(server);
    }

    @Test
    @DisplayName("[S16] a service that fails twice is left alone for half a minute, then tried by one")
    void a_service_that_fails_twice_is_left_alone() throws IOException {
        var broken = new AtomicBoolean(true);
        try (var server =
                new RangeServer(exchange -> RangeServer.answer(exchange, broken.get() ? 503 : 200, ENDING + ":4"))) {
            var lookup = lookup(server.address());
            for (int i = 0; i < 9; i++) {
                assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> lookup.timesSeen(PASSWORD));
            }
            assertThat(server.requests()).hasSize(2);
            assertThat(lookup.isAnswering()).isFalse();
            now.updateAndGet(time -> time.plus(CircuitBreaker.PAUSE));
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> lookup.timesSeen(PASSWORD));
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> lookup.timesSeen(PASSWORD));
            assertThat(server.requests()).hasSize(3);
            broken.set(false);
            now.updateAndGet(time -> time.plus(CircuitBreaker.PAUSE));
            assertThat(lookup.timesSeen(PASSWORD)).isEqualTo(4);
            assertThat(lookup.isAnswering()).isTrue();
        }
    }

    @Test
    @DisplayName("[S16] of many who ask a silent service none waits longer than one does, and most not at all")
    void of_many_who_ask_a_silent_service_most_do_not_wait() throws Exception {
        var end = new CountDownLatch(1);
        try (var server = new RangeServer(exchange -> {
                    try {
                        end.await();
                    } catch (InterruptedException stopped) {
                        exchange.close();
                    }
                });
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lookup = lookup(server.address(), IMPATIENT);
            var all = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> lookup.timesSeen(new Password("password " + i))))
                    .toList();
            for (var one : all) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(one::get)
                        .withCauseInstanceOf(Unavailable.class);
            }
            assertThat(server.requests()).hasSizeLessThan(40);
            end.countDown();
        }
    }

    @Test
    void a_service_that_is_not_there_is_unavailable() throws IOException {
        URI gone;
        try (var server = RangeServer.answering(200, "")) {
            gone = server.address();
        }
        var lookup = lookup(gone);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> lookup.timesSeen(PASSWORD));
    }

    @Test
    void a_host_is_asked_over_tls() {
        assertThat(PwnedPasswords.address("pwned.example")).isEqualTo(URI.create("https://pwned.example"));
    }

    @Test
    @DisplayName("[G6] A service in a private network is asked only where that is allowed")
    void the_guard_decides_who_is_asked() throws IOException {
        try (var server = RangeServer.answering(200, ENDING + ":1")) {
            var guarded = new GuardedClient(new AddressRules(true, List.of()));
            var lookup = new PwnedPasswords(server.address(), PATIENT, guarded, (InstantSource) now::get);

            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> lookup.timesSeen(PASSWORD));
        }
    }
}
