package dev.portcullis.ports.settings;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;

/** Start settings in a native app. */
public record CreateNativeSettingsFlow(Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateNativeSettingsFlow {
        Objects.requireNonNull(caller, "caller");
    }
}
