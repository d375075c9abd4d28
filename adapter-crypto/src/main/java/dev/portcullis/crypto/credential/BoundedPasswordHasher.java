package dev.portcullis.crypto.credential;

import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets only so many threads hash at once and only so many wait, first come first served and not for long. Who comes later, or
 * would wait too long by what hashes took before, is told {@link HasherBusy} at once, and keeps no thread waiting in vain: a burst
 * of sign-ins must not take all processors or, with Argon2, all memory.
 */
public final class BoundedPasswordHasher implements PasswordHasher {
    private static final int QUEUE = 256;
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);
    /** How much of the usual time the last hash makes up. */
    private static final int WEIGHT = 8;

    private final PasswordHasher hasher;
    private final Semaphore permits;
    private final int parallel;
    private final int queue;
    private final Duration maxWait;
    private final LongSupplier nanos;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong usualNanos = new AtomicLong();

    /**
     * @param permits how many work at once
     * @param queue how many may wait for their turn
     * @param maxWait how long each may wait
     */
    public BoundedPasswordHasher(PasswordHasher hasher, int permits, int queue, Duration maxWait) {
        this(hasher, permits, queue, maxWait, System::nanoTime);
    }

    BoundedPasswordHasher(PasswordHasher hasher, int permits, int queue, Duration maxWait, LongSupplier nanos) {
        if (permits < 1 || queue < 0) {
            throw new IllegalArgumentException("permits must be 1 or more and the queue 0 or more");
        }
        this.hasher = hasher;
        this.permits = new Semaphore(permits, true);
        this.parallel = permits;
        this.queue = queue;
        this.maxWait = maxWait;
        this.nanos = nanos;
    }

    /** One at work for each processor, and 256 waiting, for five seconds at most. */
    public static BoundedPasswordHasher perProcessor(PasswordHasher hasher) {
        return new BoundedPasswordHasher(hasher, Runtime.getRuntime().availableProcessors(), QUEUE, MAX_WAIT);
    }

    @Override
    public PasswordHash hash(Password password) {
        return inTurn(() -> hasher.hash(password));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return inTurn(() -> hasher.matches(password, hash));
    }

    @Override
    public void verifyDecoy(Password password) {
        inTurn(() -> {
            hasher.verifyDecoy(password);
            return true;
        });
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hasher.isOutdated(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        int ahead = inside.incrementAndGet() - parallel;
        try {
            if (ahead > queue || isTooLong(ahead)) {
                throw new HasherBusy();
            }
            return permitted(work);
        } finally {
            inside.decrementAndGet();
        }
    }

    /** How many work or wait. */
    int inside() {
        return inside.get();
    }

    // Whoever finds nobody waiting is let in, so that the usual time is known anew after it was long.
    private boolean isTooLong(int ahead) {
        return ahead > 1 && ahead * usualNanos.get() / parallel > maxWait.toNanos();
    }

    private <T> T permitted(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new HasherBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HasherBusy();
        }
        long start = nanos.getAsLong();
        try {
            return work.get();
        } finally {
            permits.release();
            took(nanos.getAsLong() - start);
        }
    }

    private void took(long last) {
        usualNanos.updateAndGet(usual -> usual == 0 ? last : usual + (last - usual) / WEIGHT);
    }
}
