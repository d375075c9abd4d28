package dev.portcullis.ports.store;

import dev.portcullis.ports.bruteforce.FailedAttemptStore;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.error.FlowErrorStore;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.session.SessionStore;

/** The stores of one unit of work; not to be kept beyond it, nor given to another thread. Source: ADR 3. */
public interface Stores {
    FlowStore flows();

    SessionStore sessions();

    IdentityStore identities();

    FlowErrorStore errors();

    PausedSubmissionStore pausedSubmissions();

    OutboxStore outbox();

    /** Calls of web hooks that nobody waits for: a queue of its own, by the same rules, so that neither holds up the other. */
    OutboxStore hookCalls();

    FailedAttemptStore failedAttempts();
}
