package dev.portcullis.ports.login;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import java.util.Objects;

/** Fetch a login flow, as the page that shows it does. */
public record GetLoginFlow(FlowId id, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public GetLoginFlow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caller, "caller");
    }
}
