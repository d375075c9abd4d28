package dev.portcullis.embedded.courier;

import dev.portcullis.ports.failure.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Carries messages out in a few threads of its own, until it is closed: a moment after this node wrote one, and after a pause for
 * those of other nodes and those that are tried again. Several messages leave at once, so that one that hangs holds up no other.
 */
public final class CourierWorker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(CourierWorker.class.getName());
    /** How long messages under way may take when the program ends; then it is left to whoever starts next. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private static final Duration SETTLING = Duration.ofMillis(5);

    private final DispatchBatch batch;
    private final Duration pause;
    private final Semaphore calls = new Semaphore(0);
    private final List<Thread> threads;
    private volatile boolean closed;

    /**
     * A worker that waits for {@link #start}.
     *
     * @param name what its threads are called
     * @param pause how long it waits when nothing calls it
     * @param parallel how many messages may be under way at once
     */
    public CourierWorker(String name, DispatchBatch batch, Duration pause, int parallel) {
        this.batch = batch;
        this.pause = pause;
        var naming = Thread.ofPlatform().daemon().name("portcullis-" + name + "-", 1);
        threads = IntStream.range(0, parallel)
                .mapToObj(i -> naming.unstarted(this::work))
                .toList();
    }

    /** Begin, with everything that waits already. @return this */
    public CourierWorker start() {
        threads.forEach(Thread::start);
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
        // One thread may have taken the calls of close for all of them: each that ends calls the next.
        calls.release();
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
            return batch.run(() -> !closed, this::wake);
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
        return threads.stream().allMatch(Thread::isAlive);
    }

    /** Stop; messages under way are finished first, the others stay for later or for other nodes. */
    @Override
    public void close() {
        closed = true;
        calls.release(threads.size());
        long end = System.nanoTime() + MAX_WAIT.toNanos();
        threads.forEach(thread -> awaitEnd(thread, Duration.ofNanos(end - System.nanoTime())));
    }

    private static void awaitEnd(Thread thread, Duration maxWait) {
        try {
            if (!thread.join(maxWait)) thread.interrupt();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
