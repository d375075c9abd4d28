package dev.portcullis.embedded.housekeeping;

import dev.portcullis.ports.failure.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Cleans up again and again in one thread of its own, until it is closed. A run that fails is told and tried again later. */
public final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final ExpiredDataCleanup cleanup;
    private final InstantSource clock;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("portcullis-housekeeping").factory());
    private final ScheduledFuture<?> runs;

    private Housekeeping(ExpiredDataCleanup cleanup, InstantSource clock, Duration pause) {
        this.cleanup = cleanup;
        this.clock = clock;
        runs = thread.scheduleWithFixedDelay(this::cleanup, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param pause between two runs, and before the first */
    public static Housekeeping start(ExpiredDataCleanup cleanup, InstantSource clock, Duration pause) {
        return new Housekeeping(cleanup, clock, Duration.ofMillis(Math.max(1, pause.toMillis())));
    }

    private void cleanup() {
        try {
            long removed = cleanup.run(clock.instant(), () -> !closed.get());
            LOG.log(removed > 0 ? Level.DEBUG : Level.TRACE, "housekeeping removed {0} rows", removed);
        } catch (Unavailable e) {
            LOG.log(Level.WARNING, "housekeeping found the database unavailable and tries again later");
        } catch (Throwable e) {
            // Errors, too: what throws is never run again.
            LOG.log(Level.ERROR, "housekeeping failed and tries again later", e);
        }
    }

    /** Whether it will run again. */
    public boolean isAlive() {
        return !runs.isDone();
    }

    /** Stop; a batch under way is finished first. */
    @Override
    public void close() {
        closed.set(true);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
