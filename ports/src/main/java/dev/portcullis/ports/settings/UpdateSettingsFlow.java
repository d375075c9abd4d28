package dev.portcullis.ports.settings;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow.
 *
 * @param flow which one; null when the request named none that could be one
 */
public record UpdateSettingsFlow(@Nullable FlowId flow, Submission submission, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateSettingsFlow {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(caller, "caller");
    }

    public UpdateSettingsFlow(FlowId flow, UpdateSettingsFlowBody body, Caller caller) {
        this(flow, body.toSubmission(), caller);
    }

    /** A submission that names no flow, which is refused. */
    public static UpdateSettingsFlow ofNoFlow(Submission submission, Caller caller) {
        return new UpdateSettingsFlow(null, submission, caller);
    }
}
