package dev.portcullis.ports.registration;

import dev.portcullis.ports.caller.Caller;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters as for {@link CreateBrowserRegistrationFlow}. */
public record CreateNativeRegistrationFlow(
        boolean returnSessionTokenExchangeCode,
        @Nullable String returnTo,
        @Nullable String organization,
        @Nullable String identitySchema,
        Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateNativeRegistrationFlow {
        Objects.requireNonNull(caller, "caller");
    }

    public CreateNativeRegistrationFlow(Caller caller) {
        this(false, null, null, null, caller);
    }

    /** A registration by this app. */
    public static CreateNativeRegistrationFlow by(Caller caller) {
        return new CreateNativeRegistrationFlow(caller);
    }

    /** The same, and the app is given the first half of what is traded for the token after a detour by a browser. */
    public CreateNativeRegistrationFlow trading() {
        return new CreateNativeRegistrationFlow(true, returnTo, organization, identitySchema, caller);
    }

    /** The same, and a detour by a browser leads back there. */
    public CreateNativeRegistrationFlow returningTo(URI app) {
        return new CreateNativeRegistrationFlow(
                returnSessionTokenExchangeCode, app.toString(), organization, identitySchema, caller);
    }
}
