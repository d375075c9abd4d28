package dev.portcullis.http.exchange;

import java.time.Duration;

/** The moment by which an operation must be over, in the nanoseconds of {@link System#nanoTime()}. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** At least a millisecond: HttpClient takes zero for no limit at all. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(1_000_000, nanos - System.nanoTime()));
    }

    boolean isOver() {
        return isWithin(Duration.ZERO);
    }

    boolean isWithin(Duration time) {
        return nanos - System.nanoTime() <= time.toNanos();
    }
}
