package dev.portcullis.rest.gate;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what all large bodies together hold at once, so that some huge ones cannot fill the memory. Small bodies, as people send
 * them, are never counted: they pass however many huge ones there are. Safe for use by many threads.
 */
final class BodyBudget {
    /** Up to here a body counts as small. */
    static final int SMALL = 64 * 1024;

    private final AtomicLong left;

    /** @param bytes of large bodies that may be held at once */
    BodyBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Take so many bytes; false, and nothing taken, when there are not so many left. */
    boolean take(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        left.addAndGet(bytes);
        return false;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }
}
