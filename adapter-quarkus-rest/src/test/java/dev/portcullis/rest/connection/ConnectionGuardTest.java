package dev.portcullis.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one connection holds, for how long, and who goes when there is no more room. */
class ConnectionGuardTest {
    private static final int PLACES = 40;
    private static final long BYTES = 1_000_000;
    private static final ConnectionLimits LIMITS = new ConnectionLimits(
            PLACES,
            10,
            BYTES,
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            1000,
            Duration.ofSeconds(120));
    private static final String GET = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private static final SocketAddress PROXY = new InetSocketAddress("192.0.2.1", 1);
    private static final SocketAddress CLIENT = new InetSocketAddress("192.0.2.2", 1);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000); // clocks of nanoseconds may turn over
    private final Connections connections = new Connections(LIMITS, now::get, PROXY::equals);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HT",
                "GET / HTTP/1.1\r\nHost: x\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nha",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nTrailer: x\r\n",
                GET,
                GET + GET,
                GET + "GET / HTTP/1.1\r\nHost"
            })
    @DisplayName("[S2] every byte of a request that is not answered is counted, and given back with the connection")
    void every_byte_of_an_unanswered_request_is_counted(String octets) {
        var line = line().send(octets);
        assertThat(BYTES - connections.bytesLeft()).isGreaterThanOrEqualTo(octets.length());
        line.channel.close();
        assertThat(connections.bytesLeft()).isEqualTo(BYTES);
        assertThat(connections.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GET,
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
            })
    void an_answered_request_holds_nothing(String octets) {
        var line = line();
        for (int i = 0; i < 3; i++) {
            line.send(octets).answer();
            assertThat(connections.bytesLeft()).isEqualTo(BYTES);
        }
        assertThat(line.isOpen()).isTrue();
    }

    @Test
    void the_beginning_of_another_head_is_still_held_when_the_first_request_is_answered() {
        String begun = "GET / HTTP/1.1\r\nHost: x\r\nCookie: " + "x".repeat(5_000);
        var line = line().send(GET + begun).answer();
        assertThat(BYTES - connections.bytesLeft()).isGreaterThanOrEqualTo(begun.length());
        assertThat(line.connection.stage()).isEqualTo(Connection.Stage.HEAD);
    }

    @Test
    void what_may_hide_behind_a_last_chunk_is_still_held_and_has_the_deadline_of_a_head() {
        String begun = "GET / HTTP/1.1\r\nHost: x\r\nCookie: " + "x".repeat(5_000);
        var line = line().send(
                        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n" + begun);
        line.answer();
        assertThat(BYTES - connections.bytesLeft()).isGreaterThanOrEqualTo(begun.length());
        pass(11);
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void an_answer_before_the_end_of_a_body_frees_what_came_and_what_comes() {
        var line = line().send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf")
                .answer();
        assertThat(connections.bytesLeft()).isEqualTo(BYTES);
        line.send("whole").send(GET).answer();
        assertThat(connections.bytesLeft()).isEqualTo(BYTES);
        assertThat(line.isOpen()).isTrue();
    }

    @Test
    void short_lines_count_for_what_is_made_of_them() {
        line().send("GET / HTTP/1.1\r\n" + "a:\n".repeat(100));
        assertThat(BYTES - connections.bytesLeft()).isGreaterThan(10_000);
    }

    @Test
    void a_head_of_too_many_lines_is_refused() {
        var line = line().send("GET / HTTP/1.1\r\n" + "a:\n".repeat(ConnectionGuard.MOST_LINES));
        assertThat(line.told()).startsWith("HTTP/1.1 431 ");
        assertThat(line.isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10, ''",
        "'GET / HTTP/1.1\r\n', 10, HTTP/1.1 408",
        "'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n', 5, HTTP/1.1 408",
        "'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n', 5, HTTP/1.1 408"
    })
    @DisplayName("[S2] a request that does not arrive is cut off at its deadline, not before")
    void deadlines_of_arrival(String octets, int seconds, String told) {
        var line = octets.isEmpty() ? line() : line().send(octets);
        pass(seconds);
        assertThat(line.isOpen()).isTrue();
        pass(1);
        assertThat(line.told()).startsWith(told);
        assertThat(line.isOpen()).isFalse();
        assertThat(connections.bytesLeft()).isEqualTo(BYTES);
    }

    @Test
    @DisplayName("[S2] a head that drips does not live longer than one that is silent")
    void a_dripping_head_has_the_same_deadline() {
        var line = line();
        for (int second = 0; second <= 10; second++) {
            line.send(second == 0 ? "GET / HTTP/1.1\r\n" : "X-" + second + ": x\r\n");
            pass(1);
        }
        assertThat(line.isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100, 6", "2000, 16"})
    @DisplayName("[S2] a body slower than the minimum rate ends early, a faster one at the deadline of bodies")
    void bodies_have_a_minimum_rate(int bytesPerSecond, int seconds) {
        var line = line().send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
        int lived = 0;
        while (line.isOpen()) {
            line.send("x".repeat(bytesPerSecond));
            pass(1);
            lived++;
        }
        assertThat(lived).isEqualTo(seconds);
    }

    @Test
    void a_connection_between_two_requests_may_rest_longer_but_not_for_ever() {
        var line = line().send(GET).answer();
        pass(120);
        assertThat(line.isOpen()).isTrue();
        pass(1);
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void who_waits_for_an_answer_may_wait() {
        var line = line().send(GET);
        pass(1_000);
        assertThat(line.isOpen()).isTrue();
    }

    @Test
    @DisplayName("[S2] requests of one connection that wait for answers are bounded")
    void pipelined_requests_are_bounded() {
        assertThat(line().send(GET.repeat(ConnectionGuard.MOST_UNANSWERED)).isOpen())
                .isTrue();
        assertThat(line().send(GET.repeat(1_000)).isOpen()).isFalse();
        assertThat(connections.size()).isOne();
    }

    @Test
    @DisplayName("[S2] when room gets short the largest who is waited for goes")
    void the_largest_goes_first() {
        var large = line().send(begun(300_000));
        var larger = line().send(begun(350_000));
        var small = line().send(GET);
        var third = line().send(begun(200_000));
        assertThat(larger.told()).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1\r\n");
        assertThat(larger.isOpen()).isFalse();
        assertThat(large.isOpen()).isTrue();
        assertThat(small.isOpen()).isTrue();
        assertThat(third.isOpen()).isTrue();
    }

    @Test
    @DisplayName("[S2] who asks for more than everybody else is the one who goes")
    void the_one_that_asks_for_most_goes() {
        var one = line().send(begun(300_000));
        var other = line().send(begun(300_000));
        assertThat(line().send(begun(600_000)).told()).startsWith("HTTP/1.1 503 ");
        assertThat(one.isOpen() || other.isOpen()).isTrue();
    }

    @Test
    @DisplayName("[S2] however many small holders there are, a session check finds room")
    void many_small_holders_do_not_keep_a_session_check_out() {
        var holders = IntStream.range(0, PLACES - 1)
                .mapToObj(i -> line().send(begun(63_000)))
                .toList();
        assertThat(connections.bytesLeft()).isNotNegative();
        assertThat(line().send(GET).isOpen()).isTrue();
        assertThat(holders).anyMatch(holder -> !holder.isOpen());
        holders.forEach(holder -> holder.channel.close());
    }

    @Test
    @DisplayName("[S2] what waits for the server's own work is never put out, and small requests pass all the same")
    void a_request_that_is_being_answered_stays() {
        var whole = line().send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 600000\r\n\r\n" + "x".repeat(600_000));
        assertThat(whole.isOpen()).isTrue();
        assertThat(line().send(begun(200_000)).isOpen()).isFalse();
        assertThat(line().send(GET).isOpen()).isTrue();
        assertThat(whole.answer().isOpen()).isTrue();
        assertThat(line().send(begun(200_000)).isOpen()).isTrue();
    }

    @Test
    @DisplayName("[S2] at the most connections a newcomer takes the place of who has kept the server waiting longest")
    void a_newcomer_takes_the_place_of_the_longest_holder() {
        var resting = line().send(GET).answer();
        var working = line().send(GET);
        var first = line().send("GET / HT");
        pass(1);
        for (int i = 3; i < PLACES; i++) {
            line().send("GET / HT");
        }
        assertThat(connections.size()).isEqualTo(PLACES);
        assertThat(line().send(GET).isOpen()).isTrue();
        assertThat(first.isOpen()).isFalse();
        assertThat(resting.isOpen()).isTrue();
        assertThat(working.isOpen()).isTrue();
    }

    @Test
    void where_everybody_waits_for_the_server_a_newcomer_finds_no_place() {
        for (int i = 0; i < PLACES; i++) {
            line().send(GET);
        }
        assertThat(line().connection).isNull();
    }

    @Test
    @DisplayName("[S2] one client has its share of the connections, and a proxy that is believed as many as there are")
    void a_client_has_its_share_and_a_proxy_has_all() {
        for (int i = 0; i < PLACES; i++) {
            assertThat(new GuardedLine(connections, PROXY).connection).isNotNull();
        }
        assertThat(connections.size()).isEqualTo(PLACES);
        for (int i = 0; i < PLACES; i++) {
            new GuardedLine(connections, CLIENT).send(GET);
        }
        assertThat(connections.size() - PLACES).isLessThanOrEqualTo(LIMITS.connectionsPerClient());
    }

    private static String begun(int bytes) {
        return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n" + "x".repeat(bytes);
    }

    private GuardedLine line() {
        return new GuardedLine(connections);
    }

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
        connections.endOverdue();
    }
}
