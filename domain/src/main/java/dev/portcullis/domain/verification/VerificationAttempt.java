package dev.portcullis.domain.verification;

import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.flow.FlowAttempt;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.Instant;

/**
 * One submission of a verification.
 *
 * @param token the secret of a link; empty when there is none
 */
public record VerificationAttempt(
        StoredFlow<VerificationFlow> stored, Submission submission, String token, Caller caller, Instant now)
        implements FlowAttempt<VerificationFlow> {
    VerificationAttempt with(String otherToken) {
        return new VerificationAttempt(stored, submission, otherToken, caller, now);
    }

    boolean isPassed() {
        return ChallengeState.of(flow().state()) instanceof ChallengeState.PassedChallenge;
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "VerificationAttempt[" + flow().id() + "]";
    }
}
