package dev.portcullis.memory.flow;

import dev.portcullis.memory.tree.DatedRows;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.StoredFlow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Flows of one unit of work. */
public final class MemoryFlowStore implements FlowStore {
    private DatedRows<StoredFlow<?>> rows;

    public MemoryFlowStore(DatedRows<StoredFlow<?>> rows) {
        this.rows = rows;
    }

    public static DatedRows<StoredFlow<?>> noRows() {
        return DatedRows.by(stored -> stored.flow().expiresAt());
    }

    public DatedRows<StoredFlow<?>> rows() {
        return rows;
    }

    @Override
    public void insert(StoredFlow<?> flow) {
        rows = rows.withNew(flow.flow().id().value(), flow);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <F extends Flow> Optional<StoredFlow<F>> find(Class<F> kind, FlowId id) {
        return rows.get(id.value())
                .filter(stored -> kind.isInstance(stored.flow()))
                .map(stored -> (StoredFlow<F>) stored);
    }

    @Override
    public <F extends Flow> StoredFlow<F> update(StoredFlow<F> next) {
        FlowId id = next.flow().id();
        var kept = find(next.flow().getClass(), id).filter(stored -> stored.version() == next.version());
        if (kept.isEmpty()) {
            throw new StaleVersion("flow " + id);
        }
        var changed = new StoredFlow<>(next.flow(), next.internal(), next.version() + 1);
        rows = rows.with(id.value(), changed);
        return changed;
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        List<UUID> expired = rows.before(expiredBefore, limit);
        expired.forEach(id -> rows = rows.without(id));
        return expired.size();
    }

    @Override
    public int count(int most) {
        return Math.min(most, rows.size());
    }
}
