package dev.portcullis.memory.error;

import dev.portcullis.memory.tree.DatedRows;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.FlowErrorStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Errors of one unit of work. */
public final class MemoryFlowErrorStore implements FlowErrorStore {
    private DatedRows<FlowError> rows;

    public MemoryFlowErrorStore(DatedRows<FlowError> rows) {
        this.rows = rows;
    }

    public static DatedRows<FlowError> noRows() {
        return DatedRows.by(FlowError::createdAt);
    }

    public DatedRows<FlowError> rows() {
        return rows;
    }

    @Override
    public void insert(FlowError error) {
        rows = rows.withNew(error.id(), error);
    }

    @Override
    public Optional<FlowError> find(UUID id) {
        return rows.get(id);
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        List<UUID> old = rows.before(madeBefore, limit);
        old.forEach(id -> rows = rows.without(id));
        return old.size();
    }

    @Override
    public int count(int most) {
        return Math.min(most, rows.size());
    }
}
