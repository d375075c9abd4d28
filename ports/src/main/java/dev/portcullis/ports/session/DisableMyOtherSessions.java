package dev.portcullis.ports.session;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;

/** End all sessions of the caller's identity but the caller's own. */
public record DisableMyOtherSessions(Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public DisableMyOtherSessions {
        Objects.requireNonNull(caller, "caller");
    }
}
