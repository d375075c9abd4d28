package dev.portcullis.ports.recovery;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a recovery flow.
 *
 * @param flow which one; null when the request named none that could be one
 * @param token the secret of a recovery link
 */
public record UpdateRecoveryFlow(
        @Nullable FlowId flow, @Nullable String token, Submission submission, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateRecoveryFlow {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(caller, "caller");
    }

    public UpdateRecoveryFlow(FlowId flow, UpdateRecoveryFlowBody body, Caller caller) {
        this(flow, null, body.toSubmission(), caller);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "UpdateRecoveryFlow[" + flow + "]";
    }

    /** A submission as it was written down, without the token of a link. */
    public static UpdateRecoveryFlow of(FlowId flow, Submission submission, Caller caller) {
        return new UpdateRecoveryFlow(Objects.requireNonNull(flow, "flow"), null, submission, caller);
    }

    /** A submission that names no flow, which is refused. */
    public static UpdateRecoveryFlow ofNoFlow(Submission submission, Caller caller) {
        return new UpdateRecoveryFlow(null, null, submission, caller);
    }
}
