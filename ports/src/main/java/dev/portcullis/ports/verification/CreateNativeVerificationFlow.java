package dev.portcullis.ports.verification;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Begin to verify an address in an app.
 *
 * @param returnTo where success leads
 */
public record CreateNativeVerificationFlow(@Nullable String returnTo, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateNativeVerificationFlow {
        Objects.requireNonNull(caller, "caller");
    }

    public CreateNativeVerificationFlow(Caller caller) {
        this(null, caller);
    }
}
