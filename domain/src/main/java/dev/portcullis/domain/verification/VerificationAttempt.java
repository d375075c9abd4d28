package dev.portcullis.domain.verification;

import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.MethodName;
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
        StoredFlow<VerificationFlow> stored, Submission submission, String token, Caller caller, Instant now) {
    public VerificationFlow flow() {
        return stored.flow();
    }

    /** What the flow remembers for a method. */
    public Memory memory(MethodName method) {
        return Memory.of(stored, method);
    }

    IssuedCodes sent() {
        return IssuedCodes.in(stored.internal());
    }

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
