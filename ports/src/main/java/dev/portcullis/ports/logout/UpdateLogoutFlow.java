package dev.portcullis.ports.logout;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sign a browser out.
 *
 * @param token the token that {@link LogoutFlow} gave
 * @param returnTo where the sign-out leads
 */
public record UpdateLogoutFlow(
        @Nullable String token, @Nullable String returnTo, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateLogoutFlow {
        Objects.requireNonNull(caller, "caller");
    }

    /** @param token the one that the start of the logout gave */
    public UpdateLogoutFlow(String token, Caller caller) {
        this(Objects.requireNonNull(token, "token"), null, caller);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "UpdateLogoutFlow[hidden]";
    }

    /** Without the token, which is refused. */
    public static UpdateLogoutFlow ofNoToken(Caller caller) {
        return new UpdateLogoutFlow(null, null, caller);
    }
}
