package dev.portcullis.breach;

import dev.portcullis.ports.failure.Unavailable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands between us and a service that may be silent: only so many ask at once, and after two failures in a row nobody does for
 * a while; then one tries for all. An outage is told in the log once. Safe for use by many threads.
 */
final class CircuitBreaker {
    private static final Logger LOG = System.getLogger(CircuitBreaker.class.getName());
    private static final int FAILURES = 2;
    private static final int AT_ONCE = 8;
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final String service;
    private final Duration maxWait;
    private final InstantSource time;
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private int failures;
    private Instant openUntil = Instant.MIN;

    /** A question to the service. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException;
    }

    /**
     * @param service what to call it in the log
     * @param maxWait how long to wait for the turn to ask
     */
    CircuitBreaker(String service, Duration maxWait, InstantSource time) {
        this.service = service;
        this.maxWait = maxWait;
        this.time = time;
    }

    /** @throws Unavailable if it does not answer, or did not lately */
    <T> T ask(Question<T> question) {
        enter();
        try {
            T answer = question.ask();
            succeeded();
            return answer;
        } catch (IOException unreachable) {
            failed(unreachable);
            throw new Unavailable(service + " gave no answer", unreachable);
        } finally {
            free.release();
        }
    }

    /** Whether it answered when it was asked last. */
    synchronized boolean isClosed() {
        return failures < FAILURES;
    }

    private void enter() {
        if (isOpen()) {
            throw silent();
        }
        if (!isFree()) {
            throw new Unavailable("too many ask " + service + " at once", null);
        }
        if (!isLetThrough()) {
            free.release();
            throw silent();
        }
    }

    private Unavailable silent() {
        return new Unavailable(service + " gave no answer lately", null);
    }

    private boolean isFree() {
        try {
            return free.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean isOpen() {
        return !isClosed() && time.instant().isBefore(openUntil);
    }

    // After the pause the first one tries, and the others do not wait for what comes of it.
    private synchronized boolean isLetThrough() {
        if (isOpen()) {
            return false;
        }
        if (!isClosed()) {
            openUntil = time.instant().plus(PAUSE);
        }
        return true;
    }

    private synchronized void succeeded() {
        if (!isClosed()) {
            LOG.log(Level.INFO, "{0} answers again", service);
        }
        failures = 0;
    }

    private synchronized void failed(IOException why) {
        if (++failures == FAILURES) {
            openUntil = time.instant().plus(PAUSE);
            LOG.log(Level.WARNING, "{0} gives no answer and is left alone for a while: {1}", service, why.getMessage());
        }
    }
}
