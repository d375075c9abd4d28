package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Submission;
import java.util.Objects;

/** Hand in the token that the browser got from a provider. */
public record UpdateFedcmFlow(Submission submission, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateFedcmFlow {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(caller, "caller");
    }
}
