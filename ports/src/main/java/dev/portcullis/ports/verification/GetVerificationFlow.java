package dev.portcullis.ports.verification;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import java.util.Objects;

/** Fetch a verification flow, as the page that shows it does. */
public record GetVerificationFlow(FlowId id, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public GetVerificationFlow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caller, "caller");
    }
}
