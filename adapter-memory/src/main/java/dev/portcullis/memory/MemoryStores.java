package dev.portcullis.memory;

import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.error.FlowErrorStore;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.store.Stores;

/** The stores of one unit of work, on a snapshot of their own. */
final class MemoryStores implements Stores {
    private final MemoryFlowStore flows;
    private final MemoryIdentityStore identities;
    private final MemorySessionStore sessions;
    private final MemoryFlowErrorStore errors;
    private final MemoryPausedSubmissionStore paused;
    private final MemoryOutboxStore outbox;

    MemoryStores(Snapshot kept) {
        flows = new MemoryFlowStore(kept.flows());
        identities = new MemoryIdentityStore(kept.identities(), kept.owners());
        sessions = new MemorySessionStore(kept.sessions(), kept.sessionsByToken(), identities);
        errors = new MemoryFlowErrorStore(kept.errors());
        paused = new MemoryPausedSubmissionStore(kept.paused());
        outbox = new MemoryOutboxStore(kept.outbox());
    }

    Snapshot snapshot() {
        return new Snapshot(
                flows.kept(),
                sessions.kept(),
                sessions.byToken(),
                identities.kept(),
                identities.owners(),
                errors.kept(),
                paused.kept(),
                outbox.kept());
    }

    @Override
    public FlowStore flows() {
        return flows;
    }

    @Override
    public SessionStore sessions() {
        return sessions;
    }

    @Override
    public IdentityStore identities() {
        return identities;
    }

    @Override
    public FlowErrorStore errors() {
        return errors;
    }

    @Override
    public PausedSubmissionStore pausedSubmissions() {
        return paused;
    }

    @Override
    public OutboxStore outbox() {
        return outbox;
    }
}
