package dev.portcullis.ports.settings;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Begin to change settings in a browser.
 *
 * @param returnTo where success leads
 */
public record CreateBrowserSettingsFlow(@Nullable String returnTo, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateBrowserSettingsFlow {
        Objects.requireNonNull(caller, "caller");
    }

    public CreateBrowserSettingsFlow(Caller caller) {
        this(null, caller);
    }
}
