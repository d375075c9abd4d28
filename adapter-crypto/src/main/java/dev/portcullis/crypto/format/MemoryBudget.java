package dev.portcullis.crypto.format;

import dev.portcullis.ports.credential.HasherBusy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The memory that all hashes under way fill together, whoever chose their parameters. Whoever finds too little of it free waits
 * a while, in order of arrival. Safe for use by many threads. Source: docs/security.md, A11.
 */
public final class MemoryBudget {
    private final int most;
    private final Semaphore free;
    private final Duration maxWait;

    /**
     * @param kibibytes how much there is
     * @param maxWait how long to wait for a part of it
     */
    public MemoryBudget(long kibibytes, Duration maxWait) {
        this.most = (int) Math.min(Integer.MAX_VALUE, kibibytes);
        this.free = new Semaphore(most, true);
        this.maxWait = maxWait;
    }

    /**
     * Do something that fills memory.
     *
     * @throws IllegalArgumentException if there is never so much
     * @throws HasherBusy if so much is not free in time
     */
    <T> T with(long kibibytes, Supplier<T> work) {
        CostLimits.check(kibibytes <= most);
        int part = (int) kibibytes;
        if (!isFree(part)) {
            throw new HasherBusy();
        }
        try {
            return work.get();
        } finally {
            free.release(part);
        }
    }

    private boolean isFree(int part) {
        try {
            return free.tryAcquire(part, maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
