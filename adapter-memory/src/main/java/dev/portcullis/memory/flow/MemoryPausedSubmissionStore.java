package dev.portcullis.memory.flow;

import dev.portcullis.memory.tree.DatedRows;
import dev.portcullis.ports.flow.PausedSubmission;
import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Paused submissions of one unit of work. */
public final class MemoryPausedSubmissionStore implements PausedSubmissionStore {
    private DatedRows<PausedSubmission> rows;

    public MemoryPausedSubmissionStore(DatedRows<PausedSubmission> rows) {
        this.rows = rows;
    }

    public static DatedRows<PausedSubmission> noRows() {
        return DatedRows.by(PausedSubmission::expiresAt);
    }

    public DatedRows<PausedSubmission> rows() {
        return rows;
    }

    @Override
    public void insert(PausedSubmission submission) {
        rows = rows.withNew(submission.id(), submission);
    }

    @Override
    public Optional<PausedSubmission> take(UUID id) {
        var taken = rows.get(id);
        rows = rows.without(id);
        return taken;
    }

    @Override
    public void removeAll(IdentityId identity) {
        rows.all(paused -> paused.identity().equals(identity)).forEach(paused -> rows = rows.without(paused.id()));
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        List<UUID> expired = rows.before(expiredBefore, limit);
        expired.forEach(id -> rows = rows.without(id));
        return expired.size();
    }
}
