package dev.portcullis.rest.connection;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes that are held for all clients together. A part of them is kept for small requests, so that large ones cannot
 * keep a session check out. Safe for use by many threads.
 */
final class ByteBudget {
    /** Up to here a request is small. */
    static final int SMALL = 16 * 1024;

    private static final int SHARE_FOR_SMALL = 8;

    private static final int SHARE_FOR_NEXT = 4;

    private final AtomicLong left;
    private final long keptForSmall;
    private final long keptForNext;

    ByteBudget(long bytes) {
        left = new AtomicLong(bytes);
        keptForSmall = bytes / SHARE_FOR_SMALL;
        keptForNext = bytes / SHARE_FOR_NEXT;
    }

    /**
     * Take so many bytes; false, and nothing taken, when there are not so many left.
     *
     * @param total how many the taker then holds
     */
    boolean take(long bytes, long total) {
        long floor = total <= SMALL ? 0 : keptForSmall;
        if (left.addAndGet(-bytes) >= floor) {
            return true;
        }
        left.addAndGet(bytes);
        return false;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }

    /** Whether so little is left that room should be made for those who come next. */
    boolean isShort(long onItsWayBack) {
        return left.get() + onItsWayBack < keptForNext;
    }

    long left() {
        return left.get();
    }
}
