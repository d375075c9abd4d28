package dev.portcullis.ports.logout;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ask how a browser signs out.
 *
 * @param returnTo where the sign-out leads
 */
public record CreateBrowserLogoutFlow(@Nullable String returnTo, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateBrowserLogoutFlow {
        Objects.requireNonNull(caller, "caller");
    }

    public CreateBrowserLogoutFlow(Caller caller) {
        this(null, caller);
    }
}
