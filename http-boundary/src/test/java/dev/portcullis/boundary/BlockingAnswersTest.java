package dev.portcullis.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.http.BodySource;
import dev.portcullis.boundary.http.FakeRequest;
import dev.portcullis.boundary.http.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BlockingAnswersTest {
    private final PublicApi api = Nothing.offered().build();
    private final BlockingAnswers answers = new BlockingAnswers(1);
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch sent = new CountDownLatch(1);

    @Test
    @DisplayName("[A11] [S4] submissions that last hold no thread that is asked who is signed in")
    void what_lasts_keeps_nobody_from_session_checks() throws IOException {
        var first = CompletableFuture.supplyAsync(() -> submit(this::slowly));
        await(reading);
        var refused = submit(InputStream::nullInputStream);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(answer("GET", "/sessions/whoami", InputStream::nullInputStream)
                        .status())
                .isEqualTo(200);
        sent.countDown();
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(submit(InputStream::nullInputStream).status()).isEqualTo(200);
    }

    @Test
    void a_body_that_breaks_off_gives_its_place_back() {
        for (int i = 0; i < 3; i++) {
            try {
                answer("POST", "/self-service/login", () -> {
                    throw new IOException("gone");
                });
            } catch (IOException gone) {
                assertThat(gone).hasMessage("gone");
            }
        }
        assertThat(submit(InputStream::nullInputStream).status()).isEqualTo(200);
    }

    private InputStream slowly() {
        reading.countDown();
        await(sent);
        return InputStream.nullInputStream();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpAnswer submit(BodySource body) {
        try {
            return answer("POST", "/self-service/login", body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpAnswer answer(String method, String path, BodySource body) throws IOException {
        return answers.answer(api.receive(FakeRequest.of(method, path)).orElseThrow(), body);
    }
}
