package dev.portcullis.jdbc;

import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.PausedSubmission;
import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class JdbcPausedSubmissionStore implements PausedSubmissionStore {
    private final Sql sql;

    JdbcPausedSubmissionStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(PausedSubmission submission) {
        sql.update(
                "INSERT INTO paused_submissions (id, identity_id, flow_id, sealed, expires_at) VALUES (?, ?, ?, ?, ?)",
                submission.id(),
                submission.identity().value(),
                submission.flow().value(),
                submission.sealed(),
                submission.expiresAt());
    }

    @Override
    public Optional<PausedSubmission> take(UUID id) {
        return sql.updateReturning(
                "DELETE FROM paused_submissions WHERE id = ? RETURNING identity_id, flow_id, sealed, expires_at",
                row -> new PausedSubmission(
                        id,
                        new IdentityId(UUID.fromString(row.getString(1))),
                        new FlowId(UUID.fromString(row.getString(2))),
                        row.getString(3),
                        Micros.toInstant(row.getLong(4))),
                id);
    }

    @Override
    public void removeAll(IdentityId identity) {
        sql.update("DELETE FROM paused_submissions WHERE identity_id = ?", identity.value());
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return sql.purge("paused_submissions", "expires_at", expiredBefore, limit);
    }
}
