package dev.portcullis.http.exchange;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Ends exchanges that take too long. A socket's own time-out counts from byte to byte: a server that sends one now and then
 * would hold its caller for ever.
 */
final class Deadlines implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Deadlines::thread);

    Deadlines() {
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("portcullis-http-deadlines").unstarted(work);
    }

    /** @throws IllegalStateException if this was closed */
    Guard guard(Cancellable exchange, Duration remaining) {
        try {
            return new Guard(timer.schedule(exchange::cancel, remaining.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException closed) {
            throw new IllegalStateException("The client was closed", closed);
        }
    }

    /** Watches over one exchange until it is closed. */
    record Guard(Future<?> alarm) implements AutoCloseable {
        @Override
        public void close() {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
