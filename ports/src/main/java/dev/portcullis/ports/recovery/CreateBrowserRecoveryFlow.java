package dev.portcullis.ports.recovery;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Begin to recover an account in a browser.
 *
 * @param returnTo where success leads
 */
public record CreateBrowserRecoveryFlow(@Nullable String returnTo, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateBrowserRecoveryFlow {
        Objects.requireNonNull(caller, "caller");
    }

    public CreateBrowserRecoveryFlow(Caller caller) {
        this(null, caller);
    }
}
