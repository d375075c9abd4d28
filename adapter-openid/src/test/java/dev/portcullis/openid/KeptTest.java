package dev.portcullis.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.testkit.fixture.StillClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeptTest {
    private static final Duration LIFE = Duration.ofHours(1);

    private final StillClock clock = new StillClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile Supplier<String> source = () -> "first";
    private final Kept<String> kept = new Kept<>(
            () -> {
                fetches.incrementAndGet();
                return source.get();
            },
            LIFE,
            clock);

    @Test
    void is_fetched_once_in_its_life() {
        assertThat(kept.get()).isEqualTo("first");
        clock.advance(LIFE.minusSeconds(1));

        assertThat(kept.get()).isEqualTo("first");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void others_go_on_with_what_was_kept_while_one_fetches() throws Exception {
        kept.get();
        clock.advance(LIFE);
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        source = () -> {
            asked.countDown();
            await(answer);
            return "second";
        };
        try (var threads = Executors.newSingleThreadExecutor()) {
            var fetching = threads.submit(kept::get);
            asked.await();

            assertThat(kept.get()).isEqualTo("first");
            answer.countDown();
            assertThat(fetching.get()).isEqualTo("second");
        } finally {
            answer.countDown();
        }
        assertThat(kept.get()).isEqualTo("second");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void what_was_kept_serves_where_fetching_fails() {
        kept.get();
        clock.advance(LIFE);
        source = KeptTest::away;

        assertThat(kept.get()).isEqualTo("first");
        assertThat(kept.get()).isEqualTo("first");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_failure_is_kept_for_a_moment_from_its_end() {
        source = () -> {
            clock.advance(Duration.ofSeconds(10));
            return away();
        };

        assertThatThrownBy(kept::get).isInstanceOf(ProviderFailed.class);
        assertThatThrownBy(kept::get).isInstanceOf(ProviderFailed.class);
        assertThat(fetches).hasValue(1);
        clock.advance(Duration.ofSeconds(2));
        source = () -> "back";
        assertThat(kept.get()).isEqualTo("back");
    }

    private static String away() {
        throw new ProviderFailed(Kind.UNAVAILABLE, "The provider gives no answer.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
