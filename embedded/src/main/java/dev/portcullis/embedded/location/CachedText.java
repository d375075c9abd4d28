package dev.portcullis.embedded.location;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.ports.failure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text that is read anew now and then. One caller reads, the others go on with what was read last; a text that cannot be read
 * again stays as it was, and is tried again a minute later. Safe for use by many threads.
 */
public final class CachedText implements Supplier<String> {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Supplier<String> source;
    private final Duration keptFor;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Copy last;

    private record Copy(@Nullable String text, Instant until) {}

    /** @param source reads the text; throws {@link BadConfiguration} where it cannot */
    public CachedText(Supplier<String> source, Duration keptFor, InstantSource clock) {
        this.source = source;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /** @throws Unavailable if the text could never be read */
    @Override
    public String get() {
        Copy known = last;
        if (known == null) return first();
        if (!clock.instant().isBefore(known.until()) && reading.tryLock()) {
            try {
                return text(read(known));
            } finally {
                reading.unlock();
            }
        }
        return text(known);
    }

    private String first() {
        reading.lock();
        try {
            Copy known = last;
            return text(known == null ? read(new Copy(null, Instant.MIN)) : known);
        } finally {
            reading.unlock();
        }
    }

    private Copy read(Copy before) {
        Instant now = clock.instant();
        Copy copy = fresh(now, before);
        last = copy;
        return copy;
    }

    private Copy fresh(Instant now, Copy before) {
        try {
            return new Copy(source.get(), now.plus(keptFor));
        } catch (BadConfiguration unreadable) {
            return new Copy(before.text(), now.plus(PAUSE));
        }
    }

    private static String text(Copy copy) {
        String text = copy.text();
        if (text == null) throw new Unavailable("a text that the configuration points to cannot be read", null);
        return text;
    }
}
