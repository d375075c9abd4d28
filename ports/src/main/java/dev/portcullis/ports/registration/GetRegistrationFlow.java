package dev.portcullis.ports.registration;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import java.util.Objects;

/** Fetch a registration flow, as the page that shows it does. */
public record GetRegistrationFlow(FlowId id, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public GetRegistrationFlow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caller, "caller");
    }
}
