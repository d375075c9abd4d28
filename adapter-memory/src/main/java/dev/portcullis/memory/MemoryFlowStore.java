package dev.portcullis.memory;

import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.StoredFlow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemoryFlowStore implements FlowStore {
    private Table<FlowId, StoredFlow<?>> kept;

    MemoryFlowStore(Table<FlowId, StoredFlow<?>> kept) {
        this.kept = kept;
    }

    Table<FlowId, StoredFlow<?>> kept() {
        return kept;
    }

    @Override
    public void insert(StoredFlow<?> flow) {
        kept = kept.with(flow.flow().id(), flow);
    }

    @Override
    public <F extends Flow> Optional<StoredFlow<F>> find(Class<F> kind, FlowId id) {
        return Optional.ofNullable(kept.get(id))
                .filter(stored -> kind.isInstance(stored.flow()))
                .map(stored -> new StoredFlow<>(kind.cast(stored.flow()), stored.internal(), stored.version()));
    }

    @Override
    public <F extends Flow> StoredFlow<F> update(StoredFlow<F> next) {
        StoredFlow<?> before = kept.get(next.flow().id());
        boolean same = before != null
                && before.version() == next.version()
                && before.flow().getClass() == next.flow().getClass();
        if (!same) {
            throw new StaleVersion("the flow");
        }
        var changed = new StoredFlow<>(next.flow(), next.internal(), next.version() + 1);
        kept = kept.with(next.flow().id(), changed);
        return changed;
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        List<FlowId> over = kept.values().stream()
                .map(StoredFlow::flow)
                .filter(flow -> flow.expiresAt() != null && flow.expiresAt().isBefore(expiredBefore))
                .limit(limit)
                .map(Flow::id)
                .toList();
        over.forEach(id -> kept = kept.with(id, null));
        return over.size();
    }
}
