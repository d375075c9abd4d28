package dev.portcullis.jdbc;

import dev.portcullis.ports.courier.LeasedMessage;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row a message, in one of two tables of the same shape. Its lease ends by {@code due_at}, which therefore says of a waiting one
 * when it may be leased.
 */
final class JdbcOutboxStore implements OutboxStore {
    // What a row counts for; nothing is 0.
    private static final int ORDINARY = 1;
    private static final int NOTICE = 2;
    private static final String MESSAGE = "id, channel, recipient, template, sealed_data, identity_id, created_at";
    private static final String NEWEST_LEASE = " WHERE id = ? AND progress = 'waiting' AND attempts = ?";
    // As the queue gives them; the database says in no order what it changed.
    private static final Comparator<LeasedMessage> OLDEST =
            Comparator.comparing(leased -> leased.message().createdAt());

    private final Sql sql;
    private final String table;

    private JdbcOutboxStore(Sql sql, String table) {
        this.sql = sql;
        this.table = table;
    }

    /** Mails and text messages. */
    static JdbcOutboxStore ofMessages(Sql sql) {
        return new JdbcOutboxStore(sql, "outbox");
    }

    /** Calls of web hooks. */
    static JdbcOutboxStore ofHookCalls(Sql sql) {
        return new JdbcOutboxStore(sql, "hook_calls");
    }

    @Override
    public void insert(OutboxMessage message) {
        sql.update(
                "INSERT INTO " + table + " (" + MESSAGE + ", due_at, counted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                message.id(),
                message.channel().value(),
                message.recipient(),
                message.template(),
                message.sealedData(),
                message.identity() == null ? null : message.identity().value(),
                message.createdAt(),
                message.createdAt(),
                counted(message));
    }

    private static int counted(OutboxMessage message) {
        if (!message.isSent()) return 0;
        return message.isNotice() ? NOTICE : ORDINARY;
    }

    @Override
    public List<OutboxMessage> oldest(int limit) {
        return sql.all(
                "SELECT " + MESSAGE + " FROM " + table + " WHERE progress = 'waiting' ORDER BY created_at, id LIMIT ?",
                JdbcOutboxStore::message,
                limit);
    }

    @Override
    public void remove(UUID id) {
        sql.update("DELETE FROM " + table + " WHERE id = ?", id);
    }

    @Override
    public boolean isAnythingDue(Instant now) {
        return sql.one(
                        "SELECT 1 FROM " + table + " WHERE progress = 'waiting' AND due_at <= ? LIMIT 1",
                        row -> true,
                        now)
                .isPresent();
    }

    @Override
    public List<LeasedMessage> lease(Instant now, Instant until, int limit) {
        var leased = new ArrayList<>(lease("attempts = 0", now, until, limit));
        if (leased.size() < limit) {
            leased.addAll(lease("attempts > 0", now, until, limit - leased.size()));
        }
        return leased;
    }

    private List<LeasedMessage> lease(String which, Instant now, Instant until, int limit) {
        return sql
                .updateReturningAll(
                        "WITH due AS MATERIALIZED ("
                                + sql.locked(
                                        "SELECT id FROM " + table + " WHERE progress = 'waiting' AND due_at <= ? AND "
                                                + which + " ORDER BY due_at, id LIMIT ?")
                                + ") UPDATE " + table + " SET due_at = ?, attempts = attempts + 1"
                                + " WHERE id IN (SELECT id FROM due) RETURNING " + MESSAGE + ", attempts",
                        row -> new LeasedMessage(message(row), row.getInt(8)),
                        now,
                        limit,
                        until)
                .stream()
                .sorted(OLDEST)
                .toList();
    }

    @Override
    public void sent(UUID id) {
        sql.update(
                "UPDATE " + table + " SET progress = 'sent', sealed_data = '' WHERE id = ? AND progress = 'waiting'",
                id);
    }

    @Override
    public void reschedule(LeasedMessage leased, Instant dueAt, boolean counts) {
        sql.update(
                "UPDATE " + table + " SET due_at = ?, attempts = ?" + NEWEST_LEASE,
                dueAt,
                counts ? leased.attempt() : leased.attempt() - 1,
                leased.message().id(),
                leased.attempt());
    }

    @Override
    public void abandon(LeasedMessage leased) {
        sql.update(
                "UPDATE " + table + " SET progress = 'given-up', sealed_data = ''" + NEWEST_LEASE,
                leased.message().id(),
                leased.attempt());
    }

    @Override
    public void discard(LeasedMessage leased) {
        sql.update("DELETE FROM " + table + NEWEST_LEASE, leased.message().id(), leased.attempt());
    }

    @Override
    public int countTo(Channel channel, String recipient, Instant since, int most) {
        return count(ORDINARY, "recipient = ? AND channel = ?", most, recipient, channel.value(), since, most);
    }

    @Override
    public int countAbout(IdentityId identity, Instant since, int most) {
        return count(ORDINARY, "identity_id = ?", most, identity.value(), since, most);
    }

    @Override
    public int countNoticesAbout(IdentityId identity, Instant since, int most) {
        return count(NOTICE, "identity_id = ?", most, identity.value(), since, most);
    }

    @Override
    public int countAll(Instant since, int most) {
        return count(ORDINARY, "1 = 1", most, since, most);
    }

    private int count(int counted, String what, int most, @Nullable Object... parameters) {
        String rows = "SELECT 1 FROM " + table + " WHERE " + what + " AND counted = " + counted
                + " AND created_at >= ? LIMIT ?";
        return sql.one("SELECT count(*) FROM (" + rows + ") AS counted", row -> row.getInt(1), parameters)
                .orElse(most);
    }

    @Override
    public int purgeSent(Instant madeBefore, int limit) {
        return purge("'sent'", madeBefore, limit);
    }

    @Override
    public int purgeAbandoned(Instant madeBefore, int limit) {
        return purge("'given-up'", madeBefore, limit);
    }

    private int purge(String progress, Instant madeBefore, int limit) {
        String over = "SELECT id FROM " + table + " WHERE progress = " + progress
                + " AND created_at < ? ORDER BY created_at LIMIT ?";
        return sql.update("DELETE FROM " + table + " WHERE id IN (" + sql.locked(over) + ")", madeBefore, limit);
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        String identity = row.getString(6);
        return new OutboxMessage(
                UUID.fromString(row.getString(1)),
                new Channel(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                identity == null ? null : new IdentityId(UUID.fromString(identity)),
                Micros.toInstant(row.getLong(7)));
    }
}
