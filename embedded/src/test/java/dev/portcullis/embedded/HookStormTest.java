package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.loopback.LoopbackHttp;
import dev.portcullis.testkit.loopback.Received;
import dev.portcullis.testkit.loopback.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes tell one service of sign-ups; it fails every third time, before or after it took a call, and one node is killed on the
 * way. {@code -Dportcullis.hook-storm=500} for more sign-ups. Source: docs/contract/web-hooks.md, "Calls that wait".
 */
class HookStormTest {
    private static final int SIGN_UPS = Integer.getInteger("portcullis.hook-storm", 120);
    private static final String KILLED = "killed";

    /** How many calls a node has under way at most. */
    private static final int PARALLEL = 8;

    @TempDir
    Path folder;

    private final Service service = new Service();
    private final LoopbackHttp server = LoopbackHttp.start(service::answer);
    private final URI address = server.at("/signed-up");

    /** What took a call, and whether it then said that it failed. */
    private record Taken(String id, String node, boolean failed) {}

    /** Fails every third time: in turn before it took a call, and after it; but no call more often than is waited for here. */
    private static final class Service {
        private static final int MOST = 3;

        private final AtomicInteger calls = new AtomicInteger();
        private final Map<String, Integer> failures = new ConcurrentHashMap<>();
        private final Map<String, List<Taken>> taken = new ConcurrentHashMap<>();

        Reply answer(Received call) {
            int count = calls.incrementAndGet();
            String email = call.body().replaceAll(".*\"email\":\"([^\"]+)\".*", "$1");
            boolean fails = count % 3 == 0 && failures.merge(email, 1, Integer::sum) <= MOST;
            if (!fails || count % 6 == 0) {
                taken.computeIfAbsent(email, one -> new CopyOnWriteArrayList<>())
                        .add(new Taken(header(call, "Ory-Webhook-Trigger-Id"), header(call, "X-Node"), fails));
            }
            return Reply.of(fails ? 500 : 204);
        }

        private static String header(Received call, String name) {
            return call.header(name).orElseThrow();
        }
    }

    @AfterEach
    void hangUp() {
        server.close();
    }

    @Test
    @Timeout(600)
    @DisplayName("[H2] Of each sign-up a service is told, though it fails every third time and a node is killed")
    void of_each_sign_up_a_service_is_told_though_it_fails_every_third_time_and_a_node_is_killed() throws Exception {
        try (var node = HookNode.open(folder, address, "kept")) {
            Set<String> people = new HashSet<>(signUpUntilKilled());
            var journeys = new Journeys(node.frontend());
            while (people.size() < SIGN_UPS) people.add(HookNode.signUp(journeys));

            awaitAll(people);

            assertThat(service.taken.keySet()).containsAll(people);
            assertThat(service.taken)
                    .allSatisfy((email, calls) -> assertThat(calls)
                            .extracting(Taken::id)
                            .as("one id for each sign-up")
                            .containsOnly(calls.getFirst().id()));
            assertOnlyFailuresAreRepeated();
        }
    }

    private void awaitAll(Set<String> people) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!service.taken.keySet().containsAll(people) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** A call is repeated where the service said that it failed, or the node was killed before it could take note of the answer. */
    private void assertOnlyFailuresAreRepeated() {
        var repeated = new HashMap<String, Integer>();
        service.taken
                .values()
                .forEach(calls -> calls.subList(0, calls.size() - 1).stream()
                        .filter(call -> !call.failed())
                        .forEach(call -> repeated.merge(call.node(), 1, Integer::sum)));
        assertThat(repeated.getOrDefault(KILLED, 0)).isLessThanOrEqualTo(PARALLEL);
        repeated.remove(KILLED);
        assertThat(repeated).isEmpty();
    }

    /** Half of the sign-ups, on a node that is then killed; those that were answered. */
    private List<String> signUpUntilKilled() throws IOException, InterruptedException {
        Process node = start();
        try (var lines = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            var people = new CopyOnWriteArrayList<String>();
            while (people.size() < SIGN_UPS / 2 && lines.readLine() instanceof String line) people.add(line);
            node.toHandle().destroyForcibly();
            assertThat(people).hasSize(SIGN_UPS / 2);
            // What was said before the kill counts as much; a line that the kill cut off does not.
            lines.lines().filter(line -> line.endsWith("@example.org")).forEach(people::add);
            return people;
        } finally {
            node.destroyForcibly();
            assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HookNode.class.getName(),
                        folder.toString(),
                        address.toString(),
                        KILLED)
                .redirectError(folder.resolve("node.log").toFile())
                .start();
    }
}
