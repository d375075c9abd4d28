package dev.portcullis.jdbc;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.identity.Channel;
import java.util.List;
import java.util.UUID;

final class JdbcOutboxStore implements OutboxStore {
    private final Sql sql;

    JdbcOutboxStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(OutboxMessage message) {
        sql.update(
                "INSERT INTO outbox (id, channel, recipient, template, sealed_data, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                message.id(),
                message.channel().value(),
                message.recipient(),
                message.template(),
                message.sealedData(),
                message.createdAt());
    }

    @Override
    public List<OutboxMessage> oldest(int limit) {
        return sql.all(
                "SELECT id, channel, recipient, template, sealed_data, created_at FROM outbox"
                        + " ORDER BY created_at, id LIMIT ?",
                row -> new OutboxMessage(
                        UUID.fromString(row.getString(1)),
                        new Channel(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Micros.toInstant(row.getLong(6))),
                limit);
    }

    @Override
    public void remove(UUID id) {
        sql.update("DELETE FROM outbox WHERE id = ?", id);
    }
}
