package dev.portcullis.jdbc;

import dev.portcullis.ports.failure.Unavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Leaves some connections of a pool to those who only read: who writes may wait for another one's lock and keeps a connection
 * meanwhile, who reads never does. Safe for use by many threads.
 */
final class WriterLimit {
    private static final int SHARE_FOR_READERS = 4;

    private final Semaphore free;
    private final Duration maxWait;

    /**
     * @param connections how many there are; a quarter of them, and at least one, is for readers, unless there is only one
     * @param maxWait how long a writer waits
     */
    WriterLimit(int connections, Duration maxWait) {
        this.free = new Semaphore(Math.max(1, connections - Math.max(1, connections / SHARE_FOR_READERS)), true);
        this.maxWait = maxWait;
    }

    /** @throws Unavailable if too many others write, for too long */
    void enter() {
        try {
            if (!free.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable(
                        "the database had no connection for a change for " + maxWait.toMillis() + " ms", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the wait for the database was interrupted", interrupted);
        }
    }

    void leave() {
        free.release();
    }
}
