package dev.portcullis.ports.login;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a login flow.
 *
 * @param flow which one; null when the request named none that could be one
 */
public record UpdateLoginFlow(@Nullable FlowId flow, Submission submission, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateLoginFlow {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(caller, "caller");
    }

    public UpdateLoginFlow(FlowId flow, UpdateLoginFlowBody body, Caller caller) {
        this(flow, body.toSubmission(), caller);
    }

    /** A submission that names no flow, which is refused. */
    public static UpdateLoginFlow ofNoFlow(Submission submission, Caller caller) {
        return new UpdateLoginFlow(null, submission, caller);
    }
}
