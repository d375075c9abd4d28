package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.FlowErrorStore;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class JdbcFlowErrorStore implements FlowErrorStore {
    private final Sql sql;
    private final ContractJson json;

    JdbcFlowErrorStore(Sql sql, ContractJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void insert(FlowError error) {
        sql.update(
                "INSERT INTO flow_errors (id, document, created_at, updated_at) VALUES (?, ?, ?, ?)",
                error.id(),
                json.writeText(error.error()),
                error.createdAt(),
                error.updatedAt());
    }

    @Override
    public Optional<FlowError> find(UUID id) {
        return sql.one(
                "SELECT document, created_at, updated_at FROM flow_errors WHERE id = ?",
                row -> new FlowError(
                        id,
                        json.readText(JsonObject.class, row.getString(1)),
                        Micros.toNullable(row.getObject(2)),
                        Micros.toNullable(row.getObject(3))),
                id);
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        return sql.purge("flow_errors", "created_at", madeBefore, limit);
    }

    @Override
    public int count(int most) {
        return sql.count("flow_errors", most);
    }
}
