package dev.portcullis.memory;

import dev.portcullis.memory.bruteforce.MemoryFailedAttemptStore;
import dev.portcullis.memory.courier.MemoryOutboxStore;
import dev.portcullis.memory.courier.OutboxRows;
import dev.portcullis.memory.error.MemoryFlowErrorStore;
import dev.portcullis.memory.flow.MemoryFlowStore;
import dev.portcullis.memory.flow.MemoryPausedSubmissionStore;
import dev.portcullis.memory.identity.IdentityRows;
import dev.portcullis.memory.session.SessionRows;
import dev.portcullis.memory.tree.DatedRows;
import dev.portcullis.memory.tree.SortedTree;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.flow.PausedSubmission;
import dev.portcullis.ports.flow.StoredFlow;

/** All that is kept at one moment. Never changes: a unit of work makes another one. */
record MemoryState(
        DatedRows<StoredFlow<?>> flows,
        SessionRows sessions,
        IdentityRows identities,
        DatedRows<FlowError> errors,
        DatedRows<PausedSubmission> pausedSubmissions,
        OutboxRows outbox,
        OutboxRows hookCalls,
        SortedTree<String, FailedAttempts> failedAttempts) {

    static MemoryState empty() {
        return new MemoryState(
                MemoryFlowStore.noRows(),
                SessionRows.none(),
                IdentityRows.none(),
                MemoryFlowErrorStore.noRows(),
                MemoryPausedSubmissionStore.noRows(),
                MemoryOutboxStore.noRows(),
                MemoryOutboxStore.noRows(),
                MemoryFailedAttemptStore.noRows());
    }
}
