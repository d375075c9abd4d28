package dev.portcullis.ports.session;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ask who the caller is.
 *
 * @param tokenizeAs name of the template by which to sign the session as a token
 */
public record ToSession(Caller caller, @Nullable String tokenizeAs) {
    /** @throws NullPointerException with the name of what is missing */
    public ToSession {
        Objects.requireNonNull(caller, "caller");
    }

    public ToSession(Caller caller) {
        this(caller, null);
    }
}
