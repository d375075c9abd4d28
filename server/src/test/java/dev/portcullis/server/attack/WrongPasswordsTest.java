package dev.portcullis.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred clients that try wrong passwords as fast as they are let. */
@QuarkusTest
@TestProfile(CostlyHashes.class)
@Timeout(600)
class WrongPasswordsTest {
    private static final int CLIENTS = 100;
    private static final int CHECKS = 60;
    /** On processors that others use, too; who waits behind passwords waits for seconds. */
    private static final Duration QUICK = Duration.ofMillis(500);

    @TestHTTPResource
    URI base;

    private final ConcurrentLinkedQueue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(1);

    @Test
    @DisplayName(
            "[S4] [A11] wrong passwords of many clients leave session checks quick, and the server tells who is too much")
    void wrong_passwords_of_many_clients_leave_session_checks_quick() throws Exception {
        try (var attacker = new Attacker(base);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String token = attacker.signUp("owner@example.org");
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> threads.submit(() -> guess(attacker, i)))
                    .toList();
            List<Duration> taken = check(attacker, token);
            enough.countDown();
            for (Future<?> client : clients) {
                client.get();
            }
            assertThat(taken.get(CHECKS / 2)).isLessThan(QUICK);
            assertThat(attacker.whoami(token).statusCode()).isEqualTo(200);
        }
        assertThat(answers).allSatisfy(WrongPasswordsTest::isRefused);
        assertThat(answers).extracting(HttpResponse::statusCode).contains(400, 503);
    }

    private List<Duration> check(Attacker owner, String token) {
        var taken = new ArrayList<Duration>();
        for (int i = 0; i < CHECKS; i++) {
            long start = System.nanoTime();
            assertThat(owner.whoami(token).statusCode()).isEqualTo(200);
            taken.add(Duration.ofNanos(System.nanoTime() - start));
        }
        taken.sort(null);
        return taken;
    }

    private Void guess(Attacker attacker, int client) {
        String flow = aFlow(attacker);
        int tries = 0;
        do {
            answers.add(attacker.post(
                    flow,
                    "{\"method\":\"password\",\"password\":\"wrong\",\"identifier\":\"" + client + "-" + tries++
                            + "@example.org\"}"));
        } while (enough.getCount() > 0);
        return null;
    }

    // A hundred flows at once may be too much, too.
    private String aFlow(Attacker attacker) {
        HttpResponse<String> start = attacker.get("/self-service/login/api");
        while (start.statusCode() == 503) {
            answers.add(start);
            start = attacker.get("/self-service/login/api");
        }
        return "/self-service/login?flow=" + attacker.read(start).text("id").orElseThrow();
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(400, 503);
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"error\":{\"code\":503");
        }
    }
}
