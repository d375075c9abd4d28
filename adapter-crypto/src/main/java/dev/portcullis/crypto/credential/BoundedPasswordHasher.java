package dev.portcullis.crypto.credential;

import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets only so many threads hash at once and only so many wait, first come first served. Who comes later is told
 * {@link HasherBusy} at once: a burst of sign-ins must not take all processors or, with Argon2, all memory.
 */
public final class BoundedPasswordHasher implements PasswordHasher {
    private static final int QUEUE = 256;

    private final PasswordHasher hasher;
    private final Semaphore permits;
    private final int mostInside;
    private final AtomicInteger inside = new AtomicInteger();

    /**
     * @param permits how many work at once
     * @param queue how many may wait for their turn
     */
    public BoundedPasswordHasher(PasswordHasher hasher, int permits, int queue) {
        if (permits < 1 || queue < 0) {
            throw new IllegalArgumentException("permits must be 1 or more and the queue 0 or more");
        }
        this.hasher = hasher;
        this.permits = new Semaphore(permits, true);
        mostInside = permits + queue;
    }

    /** One at work for each processor, and 256 waiting. */
    public static BoundedPasswordHasher perProcessor(PasswordHasher hasher) {
        return new BoundedPasswordHasher(hasher, Runtime.getRuntime().availableProcessors(), QUEUE);
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
    public void matchNothing(Password password) {
        inTurn(() -> {
            hasher.matchNothing(password);
            return true;
        });
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hasher.isOutdated(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (inside.incrementAndGet() > mostInside) {
            inside.decrementAndGet();
            throw new HasherBusy();
        }
        try {
            return permitted(work);
        } finally {
            inside.decrementAndGet();
        }
    }

    private <T> T permitted(Supplier<T> work) {
        try {
            permits.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HasherBusy();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
