package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;

/** Ask for the providers that the browser can offer. */
public record CreateFedcmFlow(Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateFedcmFlow {
        Objects.requireNonNull(caller, "caller");
    }
}
