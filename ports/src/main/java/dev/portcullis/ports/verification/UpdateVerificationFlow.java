package dev.portcullis.ports.verification;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a verification flow.
 *
 * @param flow which one; null when the request named none that could be one
 * @param token the secret of a verification link
 */
public record UpdateVerificationFlow(
        @Nullable FlowId flow, @Nullable String token, Submission submission, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateVerificationFlow {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(caller, "caller");
    }

    public UpdateVerificationFlow(FlowId flow, UpdateVerificationFlowBody body, Caller caller) {
        this(flow, null, body.toSubmission(), caller);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "UpdateVerificationFlow[" + flow + "]";
    }

    /** A submission as it was written down, without the token of a link. */
    public static UpdateVerificationFlow of(FlowId flow, Submission submission, Caller caller) {
        return new UpdateVerificationFlow(Objects.requireNonNull(flow, "flow"), null, submission, caller);
    }

    /** A submission that names no flow, which is refused. */
    public static UpdateVerificationFlow ofNoFlow(Submission submission, Caller caller) {
        return new UpdateVerificationFlow(null, null, submission, caller);
    }
}
