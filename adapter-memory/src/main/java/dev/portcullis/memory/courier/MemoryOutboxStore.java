package dev.portcullis.memory.courier;

import dev.portcullis.memory.tree.DatedRows;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import java.util.List;
import java.util.UUID;

/** Outgoing messages of one unit of work. */
public final class MemoryOutboxStore implements OutboxStore {
    private DatedRows<OutboxMessage> rows;

    public MemoryOutboxStore(DatedRows<OutboxMessage> rows) {
        this.rows = rows;
    }

    public static DatedRows<OutboxMessage> noRows() {
        return DatedRows.by(OutboxMessage::createdAt);
    }

    public DatedRows<OutboxMessage> rows() {
        return rows;
    }

    @Override
    public void insert(OutboxMessage message) {
        rows = rows.withNew(message.id(), message);
    }

    @Override
    public List<OutboxMessage> oldest(int limit) {
        return rows.earliest(limit);
    }

    @Override
    public void remove(UUID id) {
        rows = rows.without(id);
    }
}
