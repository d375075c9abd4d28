package dev.portcullis.ports.session;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;

/**
 * End one of the other sessions of the caller.
 *
 * @param id the session to end, as it came
 */
public record DisableMySession(String id, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public DisableMySession {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caller, "caller");
    }
}
