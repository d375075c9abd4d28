package dev.portcullis.rest.bulkhead;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Threads for one kind of work, and a queue before them that is short in number and in time. What finds no place there, or
 * would begin too late to be of use, is refused and never begun. Safe for use by many threads.
 */
final class Bulkhead {
    private final Executor threads;
    private final int most;
    private final long maxWaitNanos;
    private final LongSupplier nanos;
    private final AtomicInteger inside = new AtomicInteger();

    /**
     * @param threads as many as may be at work at once
     * @param most how many may be at work or wait together
     * @param maxWait how long work may wait for its beginning
     * @param nanos a clock that only goes forward
     */
    Bulkhead(Executor threads, int most, Duration maxWait, LongSupplier nanos) {
        this.threads = threads;
        this.most = most;
        this.maxWaitNanos = maxWait.toNanos();
        this.nanos = nanos;
    }

    /**
     * Do some work, soon, on one of the threads.
     *
     * @param refused done instead when there is too much already: at once by the caller, or later by one of the threads
     */
    void run(Runnable work, Runnable refused) {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            refused.run();
            return;
        }
        long latest = nanos.getAsLong() + maxWaitNanos;
        boolean handedOver = false;
        try {
            threads.execute(() -> begin(work, refused, latest));
            handedOver = true;
        } finally {
            if (!handedOver) {
                inside.decrementAndGet();
            }
        }
    }

    private void begin(Runnable work, Runnable refused, long latest) {
        try {
            (nanos.getAsLong() - latest > 0 ? refused : work).run();
        } finally {
            inside.decrementAndGet();
        }
    }
}
