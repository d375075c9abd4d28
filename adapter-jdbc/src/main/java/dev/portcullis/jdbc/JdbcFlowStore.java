package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One row a flow: what clients see as they see it, what only we know beside it. */
final class JdbcFlowStore implements FlowStore {
    private static final Map<Class<? extends Flow>, String> KINDS = Map.of(
            LoginFlow.class, "login",
            RegistrationFlow.class, "registration",
            SettingsFlow.class, "settings",
            RecoveryFlow.class, "recovery",
            VerificationFlow.class, "verification");

    private final Sql sql;
    private final ContractJson json;

    JdbcFlowStore(Sql sql, ContractJson json) {
        this.sql = sql;
        this.json = json;
    }

    private static String kind(Class<? extends Flow> type) {
        return Objects.requireNonNull(KINDS.get(type), () -> "no table row holds a " + type);
    }

    @Override
    public void insert(StoredFlow<?> stored) {
        Flow flow = stored.flow();
        sql.update(
                "INSERT INTO flows (id, kind, version, expires_at, document, internal) VALUES (?, ?, 0, ?, ?, ?)",
                flow.id().value(),
                kind(flow.getClass()),
                flow.expiresAt(),
                json.writeText(flow),
                json.writeText(stored.internal()));
    }

    @Override
    public <F extends Flow> Optional<StoredFlow<F>> find(Class<F> type, FlowId id) {
        return sql.one(
                "SELECT document, internal, version FROM flows WHERE id = ? AND kind = ?",
                row -> new StoredFlow<>(
                        json.readText(type, row.getString(1)),
                        json.readText(JsonObject.class, row.getString(2)),
                        row.getLong(3)),
                id.value(),
                kind(type));
    }

    @Override
    public <F extends Flow> StoredFlow<F> update(StoredFlow<F> next) {
        Flow flow = next.flow();
        int changed = sql.update(
                "UPDATE flows SET version = version + 1, expires_at = ?, document = ?, internal = ?"
                        + " WHERE id = ? AND kind = ? AND version = ?",
                flow.expiresAt(),
                json.writeText(flow),
                json.writeText(next.internal()),
                flow.id().value(),
                kind(flow.getClass()),
                next.version());
        if (changed == 0) {
            throw new StaleVersion("the flow");
        }
        return new StoredFlow<>(next.flow(), next.internal(), next.version() + 1);
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return sql.purge("flows", "expires_at", expiredBefore, limit);
    }

    @Override
    public int count(int most) {
        return sql.count("flows", most);
    }
}
