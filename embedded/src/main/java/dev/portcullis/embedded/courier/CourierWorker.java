package dev.portcullis.embedded.courier;

import dev.portcullis.ports.failure.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries messages out in one thread of its own, until it is closed: a moment after this node wrote one, and after a pause for
 * those of other nodes and those that are tried again.
 */
public final class CourierWorker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(CourierWorker.class.getName());
    /** How long the message under way may take when the program ends; then it is left to whoever starts next. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration SETTLING = Duration.ofMillis(5);

    private final Round round;
    private final Duration pause;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /** A worker that waits for {@link #start}. @param pause how long it waits when nothing calls it */
    public CourierWorker(Round round, Duration pause) {
        this.round = round;
        this.pause = pause;
        thread = Thread.ofPlatform().daemon().name("portcullis-courier").unstarted(this::work);
    }

    /** Begin, with everything that waits already. @return this */
    public CourierWorker start() {
        thread.start();
        return this;
    }

    /** There is something to carry. Returns at once. */
    public void wake() {
        calls.release();
    }

    private void work() {
        while (!closed) {
            if (!carry()) rest();
            calls.drainPermits();
        }
    }

    // Only close ends the thread: something that carried a message may have left it interrupted.
    private void rest() {
        try {
            await();
        } catch (InterruptedException meantForSomethingElse) {
            LOG.log(Level.DEBUG, "the courier was interrupted");
        }
    }

    // Who wrote the message gets an answer first: carrying it at once would make that answer later than one without a
    // message.
    private void await() throws InterruptedException {
        if (calls.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS) && !closed) {
            Thread.sleep(SETTLING);
        }
    }

    /** Whether there may be more to carry right now. */
    private boolean carry() {
        try {
            return round.run(() -> !closed);
        } catch (Unavailable e) {
            LOG.log(
                    closed ? Level.DEBUG : Level.WARNING,
                    "the courier found the database unavailable and tries again later");
        } catch (Throwable e) {
            // Errors, too: nobody else carries messages while this node lives.
            LOG.log(closed ? Level.DEBUG : Level.ERROR, "the courier failed and tries again later", e);
        }
        return false;
    }

    /** Whether messages are carried, or will be after a pause. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Stop; the message under way is finished first, the others stay for later or for other nodes. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (!thread.join(PATIENCE)) thread.interrupt();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
