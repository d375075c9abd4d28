package dev.portcullis.ports.registration;

import dev.portcullis.ports.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The parameters as for {@link CreateBrowserRegistrationFlow}. */
public record CreateNativeRegistrationFlow(
        boolean returnSessionTokenExchangeCode,
        @Nullable String returnTo,
        @Nullable String organization,
        @Nullable String identitySchema,
        Caller caller) {
    public CreateNativeRegistrationFlow(Caller caller) {
        this(false, null, null, null, caller);
    }
}
