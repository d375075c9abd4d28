package dev.portcullis.ports.logout;

import dev.portcullis.ports.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Sign a browser out.
 *
 * @param token the token that {@link LogoutFlow} gave
 * @param returnTo where the sign-out leads
 */
public record UpdateLogoutFlow(
        @Nullable String token, @Nullable String returnTo, Caller caller) {
    /** Shows no token. */
    @Override
    public String toString() {
        return "UpdateLogoutFlow[hidden]";
    }
}
