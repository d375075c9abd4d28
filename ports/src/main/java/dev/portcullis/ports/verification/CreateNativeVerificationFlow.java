package dev.portcullis.ports.verification;

import dev.portcullis.ports.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Begin to verify an address in an app.
 *
 * @param returnTo where success leads
 */
public record CreateNativeVerificationFlow(@Nullable String returnTo, Caller caller) {
    public CreateNativeVerificationFlow(Caller caller) {
        this(null, caller);
    }
}
