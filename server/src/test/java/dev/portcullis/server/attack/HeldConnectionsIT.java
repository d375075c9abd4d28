package dev.portcullis.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.server.process.ServerProcess;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One stranger with thousands of connections, against the server as it is shipped. */
@Timeout(600)
class HeldConnectionsIT {
    private static final int CROWD = 3_000;
    private static final int CHECKS = 40;
    // What is behind held connections waits as long as those are held: here for good.
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(30);
    // As ./serve has them.
    static final List<String> SHIPPED = List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:MaxDirectMemorySize=64m",
            "-Dio.netty.allocator.numDirectArenas=2",
            "-Dio.netty.allocator.numHeapArenas=1");

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static HttpClient client;

    /** What the connections hold. */
    private enum Hold {
        NOTHING("", ""),
        HEADS("GET /sessions/whoami HTTP/1.1\r\nHost: x\r\n", "X-More: x\r\n"),
        LONG_HEADS("GET /sessions/whoami HTTP/1.1\r\nHost: x\r\nCookie: " + "x".repeat(30_000), "x"),
        MANY_HEADERS("GET /sessions/whoami HTTP/1.1\r\nHost: x\r\n" + "a:b\r\n".repeat(190), "a:b\r\n"),
        BODIES(post("Content-Length: 65536") + "x".repeat(63 * 1024), "x"),
        LARGE_BODIES(post("Content-Length: 5000000") + "x".repeat(1_000_000), "x".repeat(50_000)),
        CHUNKS(post("Transfer-Encoding: chunked") + "1\r\nx\r\n".repeat(2_000), "1\r\nx\r\n"),
        UNREAD_ANSWERS("GET /self-service/login/api HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20), ""),
        NEXT_HEADS("GET /health/alive HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nCookie: " + "x".repeat(30_000), "x");

        private final String first;
        private final String next;

        Hold(String first, String next) {
            this.first = first;
            this.next = next;
        }

        private static String post(String length) {
            return "POST /self-service/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + length
                    + "\r\n\r\n";
        }
    }

    @BeforeAll
    static void start() throws Exception {
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        server = ServerProcess.start(
                ContractConfiguration.writeTo(folder),
                Map.of("DSN", "sqlite://" + folder.resolve("people.sqlite")),
                SHIPPED);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[S2] thousands of held connections keep nobody from being answered, and leave nothing behind")
    void held_connections_keep_nobody_out(Hold hold) throws Exception {
        var taken = new ArrayList<Duration>();
        try (var crowd = new Crowd(server.url())) {
            for (int i = 0; i < 10; i++) {
                crowd.grow(CROWD / 10, hold.first);
                taken.add(answered());
                crowd.send(hold.next);
            }
            for (int i = 0; i < CHECKS; i++) {
                crowd.send(hold.next);
                taken.add(answered());
            }
        }
        taken.sort(null);
        assertThat(taken.get(taken.size() * 9 / 10)).as("nine of ten").isLessThan(QUICK);
        assertIsSoonAsBefore();
    }

    /** How long it took. */
    private static Duration answered() throws Exception {
        long before = System.nanoTime();
        assertThat(whoami()).isEqualTo(401);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static void assertIsSoonAsBefore() throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (send("POST", "/self-service/login", 4_000_000) == 503) {
            assertThat(System.nanoTime()).as("a large body finds room again").isLessThan(end);
        }
        assertThat(send("GET", "/self-service/login/api", 0)).isEqualTo(200);
        assertThat(server.isAlive()).isTrue();
        assertThat(server.log()).doesNotContain("OutOfMemory").doesNotContain("OutOfDirectMemory");
    }

    private static int whoami() throws Exception {
        return send("GET", "/sessions/whoami", 0);
    }

    private static int send(String method, String path, int body) throws Exception {
        var request = HttpRequest.newBuilder(server.url().resolve(path))
                .timeout(SOON)
                .method(method, body == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(new byte[body]))
                .build();
        HttpResponse<Void> answer;
        try {
            answer = client.send(request, BodyHandlers.discarding());
        } catch (IOException cutOff) {
            return 503;
        }
        return answer.statusCode();
    }
}
