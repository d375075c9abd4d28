package dev.portcullis.ports.settings;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import java.util.Objects;

/** Fetch a settings flow, as the page that shows it does. */
public record GetSettingsFlow(FlowId id, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public GetSettingsFlow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caller, "caller");
    }
}
