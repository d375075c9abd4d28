package dev.portcullis.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many callers share one client. */
@Timeout(300)
class CrowdTest {
    private static final String SESSION = "{\"id\":\"" + Operations.FLOW + "\",\"active\":true}";
    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: " + SESSION.length() + "\r\n\r\n" + SESSION;

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void a_thousand_checks_at_once_share_the_connections_that_are_allowed() {
        try (var server = new RudeServer(this::serve);
                var api = HttpFrontendApi.at(server.url()).maxConnections(16).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var request = new ToSession(Caller.nativeApp().withSessionToken("t0ken"));
            var checks = IntStream.range(0, 1000)
                    .mapToObj(i -> threads.submit(() -> api.toSession(request)))
                    .toList();
            assertThat(checks).extracting(Future::get).allMatch(Session::active);
        }
        assertThat(answered).hasValue(1000);
        assertThat(mostOpen).hasValueBetween(1, 16);
    }

    private void serve(Socket connection, int number) throws IOException {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        byte[] answer = ANSWER.getBytes(StandardCharsets.US_ASCII);
        do {
            answered.incrementAndGet();
            connection.getOutputStream().write(answer);
        } while (connection.getInputStream().read(new byte[1 << 14]) > 0);
        open.decrementAndGet();
    }
}
