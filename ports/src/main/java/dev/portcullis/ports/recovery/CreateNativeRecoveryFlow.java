package dev.portcullis.ports.recovery;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;

/** Start a recovery in a native app. */
public record CreateNativeRecoveryFlow(Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateNativeRecoveryFlow {
        Objects.requireNonNull(caller, "caller");
    }
}
