package dev.portcullis.memory.courier;

import dev.portcullis.memory.courier.OutboxRow.Progress;
import dev.portcullis.memory.tree.DatedRows;
import dev.portcullis.ports.courier.OutboxMessage;
import java.util.Optional;
import java.util.UUID;

/** Messages: those that wait by when they are due, those that ended by when they were made, all by what they count for. Never changes. */
public record OutboxRows(
        DatedRows<OutboxRow> waiting, DatedRows<OutboxRow> sent, DatedRows<OutboxRow> givenUp, OutboxTally tally) {

    static OutboxRows none() {
        return new OutboxRows(DatedRows.by(OutboxRow::dueAt), byMaking(), byMaking(), OutboxTally.none());
    }

    private static DatedRows<OutboxRow> byMaking() {
        return DatedRows.by(row -> row.message().createdAt());
    }

    OutboxRows withNew(OutboxMessage message) {
        if (find(message.id()).isPresent()) {
            throw new IllegalStateException("a message with this id is kept already: " + message.id());
        }
        var row = OutboxRow.of(message);
        return new OutboxRows(waiting.withNew(message.id(), row), sent, givenUp, tally.with(message));
    }

    private Optional<OutboxRow> find(UUID id) {
        return waiting.get(id).or(() -> sent.get(id)).or(() -> givenUp.get(id));
    }

    OutboxRows without(UUID id) {
        return find(id).map(row -> without(row.message())).orElse(this);
    }

    private OutboxRows without(OutboxMessage message) {
        UUID id = message.id();
        return new OutboxRows(waiting.without(id), sent.without(id), givenUp.without(id), tally.without(message));
    }

    OutboxRows changed(OutboxRow row) {
        return new OutboxRows(waiting.with(row.message().id(), row), sent, givenUp, tally);
    }

    OutboxRows ended(OutboxRow row, Progress how) {
        UUID id = row.message().id();
        OutboxRow end = row.ended(how);
        return new OutboxRows(
                waiting.without(id),
                how == Progress.SENT ? sent.with(id, end) : sent,
                how == Progress.GIVEN_UP ? givenUp.with(id, end) : givenUp,
                tally);
    }
}
