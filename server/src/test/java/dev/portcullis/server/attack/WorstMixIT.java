package dev.portcullis.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.server.process.ServerProcess;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every attack at once, against the server as it is shipped, while somebody is signed in. For some seconds; as many as the
 * environment variable {@code ATTACK_SECONDS} says, for instance 600. What was measured is in {@code target/worst-mix.txt}.
 */
class WorstMixIT {
    private static final long SECONDS = Long.parseLong(System.getenv().getOrDefault("ATTACK_SECONDS", "15"));
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final long MEBIBYTE = 1024 * 1024;
    /** The heap, as much as is held outside it, and what a virtual machine has for itself. */
    private static final long MOST = 400 * MEBIBYTE;

    /** Memory that is touched once stays: it takes a while until all of it is. What grows then is a leak. */
    private static final Duration WARM = Duration.ofMinutes(2);

    private static final double FLAT = 1.1;

    @TempDir
    Path folder;

    private final List<Duration> checks = new ArrayList<>();
    private final List<Long> memory = new ArrayList<>();

    @Test
    @DisplayName("[S1] [S2] [S3] [S4] every attack at once is no error for who is signed in, and memory stays flat")
    void every_attack_at_once_is_no_error_for_who_is_signed_in() throws Exception {
        try (var server = ServerProcess.start(
                        ContractConfiguration.writeTo(folder),
                        Map.of("DSN", "sqlite://" + folder.resolve("people.sqlite")),
                        HeldConnectionsIT.SHIPPED);
                var owner = new Attacker(server.url())) {
            String email = "owner@example.org";
            String token = owner.signUp(email);
            long requests;
            try (var mob = new Mob(server.url()).attack(email)) {
                watch(server, owner, token);
                requests = mob.requests();
            }
            report(requests);
            assertThat(server.isAlive()).isTrue();
            assertThat(server.log()).doesNotContain("OutOfMemory").doesNotContain("OutOfDirectMemory");
            assertThat(owner.whoami(token).statusCode()).isEqualTo(200);
        }
        assertThat(most(memory)).isLessThan(MOST);
        if (SECONDS >= WARM.toSeconds()) {
            assertThat(most(secondHalf())).as("memory, in the second half").isLessThanOrEqualTo((long)
                    (most(firstHalf()) * FLAT));
        }
    }

    private void watch(ServerProcess server, Attacker owner, String token) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            HttpResponse<String> answer = owner.whoami(token);
            checks.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            memory.add(server.residentBytes());
            Thread.sleep(BETWEEN);
        }
    }

    private List<Long> firstHalf() {
        return memory.subList(0, memory.size() / 2);
    }

    private List<Long> secondHalf() {
        return memory.subList(memory.size() / 2, memory.size());
    }

    private static long most(List<Long> some) {
        return some.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private void report(long requests) throws Exception {
        checks.sort(null);
        Files.writeString(
                Path.of("target", "worst-mix.txt"),
                "%d s, %d requests of strangers, %d session checks: median %d ms, 95 of 100 within %d ms, 99 within %d ms, longest %d ms; memory %d MiB at most in the first half, %d MiB in the second%n"
                        .formatted(
                                SECONDS,
                                requests,
                                checks.size(),
                                checks.get(checks.size() / 2).toMillis(),
                                checks.get(checks.size() * 95 / 100).toMillis(),
                                checks.get(checks.size() * 99 / 100).toMillis(),
                                checks.getLast().toMillis(),
                                most(firstHalf()) / MEBIBYTE,
                                most(secondHalf()) / MEBIBYTE));
    }
}
