package dev.portcullis.memory;

import dev.portcullis.memory.bruteforce.MemoryFailedAttemptStore;
import dev.portcullis.memory.courier.MemoryOutboxStore;
import dev.portcullis.memory.error.MemoryFlowErrorStore;
import dev.portcullis.memory.flow.MemoryFlowStore;
import dev.portcullis.memory.flow.MemoryPausedSubmissionStore;
import dev.portcullis.memory.identity.MemoryIdentityStore;
import dev.portcullis.memory.session.MemorySessionStore;
import dev.portcullis.ports.store.Stores;

/** The stores of one unit of work. */
record MemoryStores(
        MemoryFlowStore flows,
        MemorySessionStore sessions,
        MemoryIdentityStore identities,
        MemoryFlowErrorStore errors,
        MemoryPausedSubmissionStore pausedSubmissions,
        MemoryOutboxStore outbox,
        MemoryOutboxStore hookCalls,
        MemoryFailedAttemptStore failedAttempts)
        implements Stores {

    static MemoryStores of(MemoryState state) {
        var identities = new MemoryIdentityStore(state.identities());
        return new MemoryStores(
                new MemoryFlowStore(state.flows()),
                new MemorySessionStore(state.sessions(), identities),
                identities,
                new MemoryFlowErrorStore(state.errors()),
                new MemoryPausedSubmissionStore(state.pausedSubmissions()),
                new MemoryOutboxStore(state.outbox()),
                new MemoryOutboxStore(state.hookCalls()),
                new MemoryFailedAttemptStore(state.failedAttempts()));
    }

    /** All that is kept after what was done so far. */
    MemoryState state() {
        return new MemoryState(
                flows.rows(),
                sessions.rows(),
                identities.rows(),
                errors.rows(),
                pausedSubmissions.rows(),
                outbox.rows(),
                hookCalls.rows(),
                failedAttempts.rows());
    }
}
