package dev.portcullis.jdbc;

import dev.portcullis.ports.failure.Unavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A few handles, opened when first needed and lent to one thread each; who waits for one is served in order of arrival. */
final class ConnectionPool implements AutoCloseable {
    private final Opening opening;
    private final int size;
    private final Duration patience;
    private final Semaphore free;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ConcurrentLinkedDeque<PreparedConnection> idle = new ConcurrentLinkedDeque<>();

    /** Opens a handle. */
    @FunctionalInterface
    interface Opening {
        PreparedConnection open() throws SQLException;
    }

    /** @param patience how long to wait for a handle */
    ConnectionPool(Opening opening, int size, Duration patience) {
        this.opening = opening;
        this.size = size;
        this.patience = patience;
        this.free = new Semaphore(size, true);
    }

    /** @throws Unavailable if none was free in time; at once if all are closed */
    PreparedConnection take() throws SQLException {
        if (closed.get()) {
            throw new Unavailable("the database was closed", null);
        }
        if (!waited(1)) {
            throw new Unavailable("the database had no connection free for " + patience.toMillis() + " ms", null);
        }
        boolean taken = false;
        try {
            PreparedConnection known = idle.pollFirst();
            PreparedConnection handle = known == null ? opening.open() : known;
            taken = true;
            return handle;
        } finally {
            if (!taken) {
                free.release();
            }
        }
    }

    void giveBack(PreparedConnection handle) {
        idle.addFirst(handle);
        free.release();
    }

    /** Give back a handle that is in no state to be lent again. */
    void discard(PreparedConnection handle) {
        handle.close();
        free.release();
    }

    private boolean waited(int permits) {
        try {
            return free.tryAcquire(permits, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the wait for the database was interrupted", interrupted);
        }
    }

    /** Wait for those that are lent, then close all; nobody gets one afterwards. Does nothing the second time. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            waited(size);
        } finally {
            idle.forEach(PreparedConnection::close);
            idle.clear();
        }
    }
}
