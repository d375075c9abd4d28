package dev.portcullis.memory;

import dev.portcullis.ports.flow.PausedSubmission;
import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

final class MemoryPausedSubmissionStore implements PausedSubmissionStore {
    private Table<UUID, PausedSubmission> kept;

    MemoryPausedSubmissionStore(Table<UUID, PausedSubmission> kept) {
        this.kept = kept;
    }

    Table<UUID, PausedSubmission> kept() {
        return kept;
    }

    @Override
    public void insert(PausedSubmission submission) {
        kept = kept.with(submission.id(), submission);
    }

    @Override
    public Optional<PausedSubmission> take(UUID id) {
        Optional<PausedSubmission> taken = Optional.ofNullable(kept.get(id));
        kept = kept.with(id, null);
        return taken;
    }

    @Override
    public void removeAll(IdentityId identity) {
        remove(one -> one.identity().equals(identity), Integer.MAX_VALUE);
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return remove(one -> one.expiresAt().isBefore(expiredBefore), limit);
    }

    private int remove(Predicate<PausedSubmission> unwanted, int limit) {
        List<PausedSubmission> going =
                kept.values().stream().filter(unwanted).limit(limit).toList();
        going.forEach(one -> kept = kept.with(one.id(), null));
        return going.size();
    }
}
