package dev.portcullis.jdbc;

import dev.portcullis.ports.bruteforce.FailedAttemptStore;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import dev.portcullis.ports.flow.FlowId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class JdbcFailedAttemptStore implements FailedAttemptStore {
    private static final String COLUMNS =
            "(id, begun, failed, failed_in_all, open_from, last_at, forgotten_from, flows)";

    private final Sql sql;

    JdbcFailedAttemptStore(Sql sql) {
        this.sql = sql;
    }

    // The update changes nothing, but it makes the others who take this row wait, and gives what the last of them left.
    @Override
    public FailedAttempts take(String subject, Instant now) {
        FailedAttempts none = FailedAttempts.none(subject, now);
        return sql.updateReturning(
                        "INSERT INTO failed_attempts " + COLUMNS + " VALUES (?, 0, 0, 0, ?, ?, ?, '')"
                                + " ON CONFLICT (id) DO UPDATE SET begun = failed_attempts.begun"
                                + " RETURNING begun, failed, failed_in_all, open_from, last_at, forgotten_from, flows",
                        row -> read(subject, row),
                        subject,
                        none.openFrom(),
                        none.lastAt(),
                        none.forgottenFrom())
                .orElseThrow();
    }

    private static FailedAttempts read(String subject, ResultSet row) throws SQLException {
        return new FailedAttempts(
                subject,
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                Micros.toInstant(row.getLong(4)),
                Micros.toInstant(row.getLong(5)),
                Micros.toInstant(row.getLong(6)),
                flows(row.getString(7)));
    }

    private static List<FlowId> flows(String text) {
        return Arrays.stream(text.split(" "))
                .map(FlowId::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void keep(FailedAttempts attempts) {
        sql.update(
                "INSERT INTO failed_attempts " + COLUMNS + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET begun = excluded.begun, failed = excluded.failed,"
                        + " failed_in_all = excluded.failed_in_all, open_from = excluded.open_from,"
                        + " last_at = excluded.last_at, forgotten_from = excluded.forgotten_from,"
                        + " flows = excluded.flows",
                attempts.subject(),
                attempts.begun(),
                attempts.failed(),
                attempts.failedInAll(),
                attempts.openFrom(),
                attempts.lastAt(),
                attempts.forgottenFrom(),
                attempts.flows().stream().map(FlowId::toString).collect(Collectors.joining(" ")));
    }

    @Override
    public void forgive(Collection<String> subjects) {
        List<String> held = held(subjects);
        if (held.isEmpty()) {
            return;
        }
        sql.update("DELETE FROM failed_attempts" + these(held) + " AND flows = ''", held.toArray());
        sql.update(
                "UPDATE failed_attempts SET begun = 0, failed = 0, failed_in_all = 0, open_from = 0" + these(held),
                held.toArray());
    }

    @Override
    public void lift(Collection<String> subjects) {
        List<String> held = held(subjects);
        if (!held.isEmpty()) {
            sql.update("UPDATE failed_attempts SET failed_in_all = 0" + these(held), held.toArray());
        }
    }

    // Those that come to be known meanwhile are left alone: they would be taken out of order.
    private List<String> held(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : sql.heldInOrder("SELECT id FROM failed_attempts" + these(subjects), subjects.toArray());
    }

    private static String these(Collection<String> subjects) {
        return " WHERE id IN (?" + ", ?".repeat(subjects.size() - 1) + ")";
    }

    @Override
    public int purge(Instant now, int limit) {
        return sql.purge("failed_attempts", "forgotten_from", now, limit);
    }
}
