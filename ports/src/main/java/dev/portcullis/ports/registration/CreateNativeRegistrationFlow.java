package dev.portcullis.ports.registration;

import dev.portcullis.ports.caller.Caller;
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
}
