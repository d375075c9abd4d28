package dev.portcullis.ports.login;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import java.net.URI;
import java.util.Objects;
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
    /** @throws NullPointerException with the name of what is missing */
    public CreateNativeLoginFlow {
        Objects.requireNonNull(caller, "caller");
    }

    public CreateNativeLoginFlow(Caller caller) {
        this(false, null, false, null, null, null, null, caller);
    }

    /** A sign-in of whoever this is, by any first method. */
    public static CreateNativeLoginFlow by(Caller caller) {
        return new CreateNativeLoginFlow(caller);
    }

    /** The same, to prove oneself again though one is signed in. */
    public CreateNativeLoginFlow refreshing() {
        return new CreateNativeLoginFlow(
                true, aal, returnSessionTokenExchangeCode, returnTo, organization, via, identitySchema, caller);
    }

    /** The same, to reach a level. */
    public CreateNativeLoginFlow at(AssuranceLevel level) {
        return new CreateNativeLoginFlow(
                refresh,
                level.value(),
                returnSessionTokenExchangeCode,
                returnTo,
                organization,
                via,
                identitySchema,
                caller);
    }

    /** The same, and the app is given the first half of what is traded for the token after a detour by a browser. */
    public CreateNativeLoginFlow trading() {
        return new CreateNativeLoginFlow(refresh, aal, true, returnTo, organization, via, identitySchema, caller);
    }

    /** The same, and a detour by a browser leads back there. */
    public CreateNativeLoginFlow returningTo(URI app) {
        return new CreateNativeLoginFlow(
                refresh,
                aal,
                returnSessionTokenExchangeCode,
                app.toString(),
                organization,
                via,
                identitySchema,
                caller);
    }
}
