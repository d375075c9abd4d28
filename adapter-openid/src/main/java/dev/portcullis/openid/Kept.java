package dev.portcullis.openid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is fetched, kept for a while, and fetched again by one of those who want it; the others go on with what was kept,
 * and wait only where nothing was. Where fetching fails, what was kept goes on serving; where nothing was kept, the failure itself is
 * kept for a moment, so that a provider that is away is not asked by everybody. Safe for use by many threads.
 */
final class Kept<T> {
    private static final Duration FAILURE = Duration.ofSeconds(2);

    private final Supplier<T> source;
    private final Duration life;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Fetched<T> last;

    /** @param value null where there never was one @param failure of the last attempt; null where it brought a value */
    private record Fetched<T>(@Nullable T value, @Nullable RuntimeException failure, Instant at) {
        boolean isOver(Instant now, Duration age) {
            return !now.isBefore(at.plus(failure == null ? age : FAILURE));
        }

        T get() {
            if (value == null) {
                throw failure == null ? new IllegalStateException("nothing was fetched") : failure;
            }
            return value;
        }
    }

    Kept(Supplier<T> source, Duration life, InstantSource clock) {
        this.source = source;
        this.life = life;
        this.clock = clock;
    }

    T get() {
        Fetched<T> known = last;
        if (known == null || known.value() == null) {
            return notOlderThan(life);
        }
        if (known.isOver(clock.instant(), life) && fetching.tryLock()) {
            try {
                return notOlderThan(life);
            } finally {
                fetching.unlock();
            }
        }
        return known.get();
    }

    /** Fetches it anew unless that was done within this time; waits for another who does so now. */
    T notOlderThan(Duration age) {
        fetching.lock();
        try {
            Fetched<T> known = last;
            Fetched<T> next = known == null || known.isOver(clock.instant(), age) ? fetch(known) : known;
            last = next;
            return next.get();
        } finally {
            fetching.unlock();
        }
    }

    // A moment is counted from the end of an attempt: who waited for one that failed late does not begin another one.
    private Fetched<T> fetch(@Nullable Fetched<T> before) {
        try {
            T value = source.get();
            return new Fetched<>(value, null, clock.instant());
        } catch (RuntimeException failed) {
            return new Fetched<>(before == null ? null : before.value(), failed, clock.instant());
        }
    }
}
