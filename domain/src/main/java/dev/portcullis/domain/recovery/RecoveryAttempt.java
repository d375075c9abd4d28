package dev.portcullis.domain.recovery;

import dev.portcullis.domain.flow.FlowAttempt;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.recovery.RecoveryFlow;
import java.time.Instant;

/**
 * One submission of a recovery.
 *
 * @param token the secret of a link; empty when there is none
 * @param signedIn whether somebody is signed in already
 */
public record RecoveryAttempt(
        StoredFlow<RecoveryFlow> stored,
        Submission submission,
        String token,
        Caller caller,
        boolean signedIn,
        Instant now)
        implements FlowAttempt<RecoveryFlow> {
    RecoveryMachine.State state() {
        return RecoveryMachine.State.of(flow().state());
    }

    RecoveryAttempt with(String otherToken) {
        return new RecoveryAttempt(stored, submission, otherToken, caller, signedIn, now);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "RecoveryAttempt[" + flow().id() + "]";
    }
}
