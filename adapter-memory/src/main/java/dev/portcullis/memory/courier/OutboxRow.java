package dev.portcullis.memory.courier;

import dev.portcullis.ports.courier.OutboxMessage;
import java.time.Instant;

/**
 * A message and how far it is.
 *
 * @param dueAt when it may be leased, or leased again
 */
record OutboxRow(OutboxMessage message, Progress progress, int attempts, Instant dueAt) {
    enum Progress {
        WAITING,
        SENT,
        GIVEN_UP
    }

    static OutboxRow of(OutboxMessage message) {
        return new OutboxRow(message, Progress.WAITING, 0, message.createdAt());
    }

    boolean isWaiting() {
        return progress == Progress.WAITING;
    }

    OutboxRow due(Instant moment, int attempt) {
        return new OutboxRow(message, progress, attempt, moment);
    }

    /** What stays says no more than that it was there. */
    OutboxRow ended(Progress how) {
        return new OutboxRow(message.withoutData(), how, attempts, dueAt);
    }
}
