package dev.portcullis.ports.login;

import dev.portcullis.ports.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The parameters as for {@link CreateBrowserLoginFlow}.
 *
 * @param returnSessionTokenExchangeCode ask for the first half of what is traded for the token after a detour
 */
public record CreateNativeLoginFlow(
        boolean refresh,
        @Nullable String aal,
        boolean returnSessionTokenExchangeCode,
        @Nullable String returnTo,
        @Nullable String organization,
        @Nullable String via,
        @Nullable String identitySchema,
        Caller caller) {
    public CreateNativeLoginFlow(Caller caller) {
        this(false, null, false, null, null, null, null, caller);
    }
}
