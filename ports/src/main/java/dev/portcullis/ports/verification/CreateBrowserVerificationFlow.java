package dev.portcullis.ports.verification;

import dev.portcullis.ports.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Begin to verify an address in a browser.
 *
 * @param returnTo where success leads
 */
public record CreateBrowserVerificationFlow(@Nullable String returnTo, Caller caller) {
    public CreateBrowserVerificationFlow(Caller caller) {
        this(null, caller);
    }
}
