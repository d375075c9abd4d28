package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Trade the two codes of a detour by a browser for a session token; they count once.
 *
 * @param initCode the code that the flow's start gave
 * @param returnToCode the code that came with the return to the app
 */
public record ExchangeSessionToken(
        @Nullable String initCode, @Nullable String returnToCode, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public ExchangeSessionToken {
        Objects.requireNonNull(caller, "caller");
    }

    /** Shows no code. */
    @Override
    public String toString() {
        return "ExchangeSessionToken[hidden]";
    }
}
