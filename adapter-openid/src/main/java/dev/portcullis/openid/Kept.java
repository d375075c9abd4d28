package dev.portcullis.openid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is fetched, kept for a while, and fetched again by one of those who want it. Where that fails, what was kept goes
 * on serving; where nothing was kept, the failure itself is kept for a moment, so that a provider that is away is not asked by
 * everybody.
 */
final class Kept<T> {
    private static final Duration FAILURE = Duration.ofSeconds(2);

    private final Supplier<T> source;
    private final Duration life;
    private final InstantSource clock;
    private @Nullable T value;
    private @Nullable RuntimeException failure;
    private Instant fetched = Instant.MIN;

    Kept(Supplier<T> source, Duration life, InstantSource clock) {
        this.source = source;
        this.life = life;
        this.clock = clock;
    }

    synchronized T get() {
        return notOlderThan(life);
    }

    /** Fetches it anew unless that was done within this time. */
    synchronized T notOlderThan(Duration age) {
        Instant now = clock.instant();
        if (isDue(now, age)) {
            fetch(now);
        }
        if (value == null) {
            throw failure == null ? new IllegalStateException("nothing was fetched") : failure;
        }
        return value;
    }

    private boolean isDue(Instant now, Duration age) {
        Duration wanted = failure == null ? age : FAILURE;
        return fetched.equals(Instant.MIN) || !now.isBefore(fetched.plus(wanted));
    }

    private void fetch(Instant now) {
        fetched = now;
        try {
            value = source.get();
            failure = null;
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }
}
