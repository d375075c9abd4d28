package dev.portcullis.ports.recovery;

import dev.portcullis.ports.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Begin to recover an account in a browser.
 *
 * @param returnTo where success leads
 */
public record CreateBrowserRecoveryFlow(@Nullable String returnTo, Caller caller) {
    public CreateBrowserRecoveryFlow(Caller caller) {
        this(null, caller);
    }
}
