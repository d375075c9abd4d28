package dev.portcullis.ports.registration;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a registration flow.
 *
 * @param flow which one; null when the request named none that could be one
 */
public record UpdateRegistrationFlow(@Nullable FlowId flow, Submission submission, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateRegistrationFlow {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(caller, "caller");
    }

    public UpdateRegistrationFlow(FlowId flow, UpdateRegistrationFlowBody body, Caller caller) {
        this(flow, body.toSubmission(), caller);
    }

    /** A submission that names no flow, which is refused. */
    public static UpdateRegistrationFlow ofNoFlow(Submission submission, Caller caller) {
        return new UpdateRegistrationFlow(null, submission, caller);
    }
}
