package dev.portcullis.ports.verification;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Begin to verify an address in a browser.
 *
 * @param returnTo where success leads
 */
public record CreateBrowserVerificationFlow(@Nullable String returnTo, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateBrowserVerificationFlow {
        Objects.requireNonNull(caller, "caller");
    }

    public CreateBrowserVerificationFlow(Caller caller) {
        this(null, caller);
    }
}
