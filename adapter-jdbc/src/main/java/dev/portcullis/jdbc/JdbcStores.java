package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.bruteforce.FailedAttemptStore;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.error.FlowErrorStore;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.store.Stores;

/** The stores of one unit of work. */
record JdbcStores(Sql sql, ContractJson json) implements Stores {
    @Override
    public FlowStore flows() {
        return new JdbcFlowStore(sql, json);
    }

    @Override
    public SessionStore sessions() {
        return new JdbcSessionStore(sql, new Documents(json));
    }

    @Override
    public IdentityStore identities() {
        return new JdbcIdentityStore(sql, new Documents(json));
    }

    @Override
    public FlowErrorStore errors() {
        return new JdbcFlowErrorStore(sql, json);
    }

    @Override
    public PausedSubmissionStore pausedSubmissions() {
        return new JdbcPausedSubmissionStore(sql);
    }

    @Override
    public OutboxStore outbox() {
        return JdbcOutboxStore.ofMessages(sql);
    }

    @Override
    public OutboxStore hookCalls() {
        return JdbcOutboxStore.ofHookCalls(sql);
    }

    @Override
    public FailedAttemptStore failedAttempts() {
        return new JdbcFailedAttemptStore(sql);
    }
}
