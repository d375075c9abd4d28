package dev.portcullis.jdbc;

import dev.portcullis.ports.failure.Unavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A few connections, opened when first needed and lent to one thread each; who waits for one is served in order of arrival. */
final class ConnectionPool implements AutoCloseable {
    private final ConnectionFactory factory;
    private final int size;
    private final Duration maxWait;
    private final Semaphore free;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ConcurrentLinkedDeque<PreparedConnection> idle = new ConcurrentLinkedDeque<>();

    /** Opens a connection. */
    @FunctionalInterface
    interface ConnectionFactory {
        PreparedConnection open() throws SQLException;
    }

    /** @param maxWait how long to wait for a connection */
    ConnectionPool(ConnectionFactory factory, int size, Duration maxWait) {
        this.factory = factory;
        this.size = size;
        this.maxWait = maxWait;
        this.free = new Semaphore(size, true);
    }

    /** @throws Unavailable if none was free in time; at once if all are closed */
    PreparedConnection take() throws SQLException {
        if (closed.get()) {
            throw new Unavailable("the database was closed", null);
        }
        if (!waited(1)) {
            throw new Unavailable("the database had no connection free for " + maxWait.toMillis() + " ms", null);
        }
        boolean taken = false;
        try {
            PreparedConnection known = idle.pollFirst();
            PreparedConnection connection = known == null ? factory.open() : known;
            taken = true;
            return connection;
        } finally {
            if (!taken) {
                free.release();
            }
        }
    }

    void giveBack(PreparedConnection connection) {
        idle.addFirst(connection);
        free.release();
    }

    /** Give back a connection that is in no state to be lent again. */
    void discard(PreparedConnection connection) {
        connection.close();
        free.release();
    }

    private boolean waited(int permits) {
        try {
            return free.tryAcquire(permits, maxWait.toMillis(), TimeUnit.MILLISECONDS);
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
