package dev.portcullis.boundary.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.serve.ThrottleSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static final int CLIENTS = 100;

    private final AtomicLong now = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(new ThrottleSettings(10, 2), CLIENTS, now::get);

    @Test
    @DisplayName("[B3] a client has so many at once, and so many more in each second")
    void a_bucket_empties_and_fills() {
        assertThat(taken(20)).isEqualTo(10);
        pass(3);
        assertThat(taken(20)).isEqualTo(6);
        pass(1_000);
        assertThat(taken(20)).isEqualTo(10);
    }

    @Test
    void others_are_not_concerned() {
        taken(20);
        assertThat(buckets.take("other")).isTrue();
    }

    @Test
    void what_is_refused_costs_more_but_never_more_than_there_is() {
        buckets.charge("one", 8);
        assertThat(taken(20)).isEqualTo(2);
        buckets.charge("one", 8);
        pass(1);
        assertThat(taken(20)).isEqualTo(2);
    }

    @Test
    @DisplayName("[B3] only so many clients are remembered, those that come again the longest")
    void memory_is_bounded() {
        taken(20);
        for (int i = 0; i < 10 * CLIENTS; i++) {
            buckets.take("client " + i);
            assertThat(buckets.take("one")).isFalse();
        }
        assertThat(buckets.size()).isEqualTo(CLIENTS);
    }

    private int taken(int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            if (buckets.take("one")) taken++;
        }
        return taken;
    }

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
