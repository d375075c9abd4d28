package dev.portcullis.ports.recovery;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import java.util.Objects;

/** Fetch a recovery flow, as the page that shows it does. */
public record GetRecoveryFlow(FlowId id, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public GetRecoveryFlow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caller, "caller");
    }
}
