package dev.portcullis.ports.registration;

import dev.portcullis.ports.caller.Caller;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Begin to sign up in a browser.
 *
 * @param returnTo where success leads
 * @param loginChallenge the OAuth 2.0 request that this registration serves
 * @param afterVerificationReturnTo where the verification that follows leads
 * @param identitySchema the schema to register by
 */
public record CreateBrowserRegistrationFlow(
        @Nullable String returnTo,
        @Nullable String loginChallenge,
        @Nullable String afterVerificationReturnTo,
        @Nullable String organization,
        @Nullable String identitySchema,
        Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateBrowserRegistrationFlow {
        Objects.requireNonNull(caller, "caller");
    }

    public CreateBrowserRegistrationFlow(Caller caller) {
        this(null, null, null, null, null, caller);
    }

    /** A registration in this browser. */
    public static CreateBrowserRegistrationFlow by(Caller caller) {
        return new CreateBrowserRegistrationFlow(caller);
    }

    /** The same, and success leads there. */
    public CreateBrowserRegistrationFlow returningTo(URI page) {
        return new CreateBrowserRegistrationFlow(
                page.toString(), loginChallenge, afterVerificationReturnTo, organization, identitySchema, caller);
    }

    /** The same, on behalf of an OAuth 2.0 server that asks who this is. */
    public CreateBrowserRegistrationFlow forChallenge(String challenge) {
        return new CreateBrowserRegistrationFlow(
                returnTo, challenge, afterVerificationReturnTo, organization, identitySchema, caller);
    }
}
