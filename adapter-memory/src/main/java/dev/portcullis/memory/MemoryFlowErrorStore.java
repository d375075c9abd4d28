package dev.portcullis.memory;

import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.FlowErrorStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class MemoryFlowErrorStore implements FlowErrorStore {
    private Table<UUID, FlowError> kept;

    MemoryFlowErrorStore(Table<UUID, FlowError> kept) {
        this.kept = kept;
    }

    Table<UUID, FlowError> kept() {
        return kept;
    }

    @Override
    public void insert(FlowError error) {
        kept = kept.with(error.id(), error);
    }

    @Override
    public Optional<FlowError> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        List<UUID> old = kept.values().stream()
                .filter(error -> error.createdAt() != null && error.createdAt().isBefore(madeBefore))
                .limit(limit)
                .map(FlowError::id)
                .toList();
        old.forEach(id -> kept = kept.with(id, null));
        return old.size();
    }
}
