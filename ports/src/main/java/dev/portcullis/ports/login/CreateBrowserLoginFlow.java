package dev.portcullis.ports.login;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Begin to sign in in a browser.
 *
 * @param refresh ask somebody signed in to prove themselves anew
 * @param aal the level to ask for, as it came
 * @param returnTo where success leads
 * @param loginChallenge the OAuth 2.0 request that this login serves
 * @param via the trait whose address gets a code
 * @param identitySchema the schema whose identifier is asked for
 */
public record CreateBrowserLoginFlow(
        boolean refresh,
        @Nullable String aal,
        @Nullable String returnTo,
        @Nullable String loginChallenge,
        @Nullable String organization,
        @Nullable String via,
        @Nullable String identitySchema,
        Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateBrowserLoginFlow {
        Objects.requireNonNull(caller, "caller");
    }

    public CreateBrowserLoginFlow(Caller caller) {
        this(false, null, null, null, null, null, null, caller);
    }

    /** A sign-in in this browser, by any first method. */
    public static CreateBrowserLoginFlow by(Caller caller) {
        return new CreateBrowserLoginFlow(false, null, null, null, null, null, null, caller);
    }

    /** The same, to prove oneself again though one is signed in. */
    public CreateBrowserLoginFlow refreshing() {
        return new CreateBrowserLoginFlow(
                true, aal, returnTo, loginChallenge, organization, via, identitySchema, caller);
    }

    /** The same, to reach a level. */
    public CreateBrowserLoginFlow at(AssuranceLevel level) {
        return new CreateBrowserLoginFlow(
                refresh, level.value(), returnTo, loginChallenge, organization, via, identitySchema, caller);
    }

    /** The same, and success leads there. */
    public CreateBrowserLoginFlow returningTo(URI page) {
        return new CreateBrowserLoginFlow(
                refresh, aal, page.toString(), loginChallenge, organization, via, identitySchema, caller);
    }

    /** The same, on behalf of an OAuth 2.0 server that asks who this is. */
    public CreateBrowserLoginFlow forChallenge(String challenge) {
        return new CreateBrowserLoginFlow(refresh, aal, returnTo, challenge, organization, via, identitySchema, caller);
    }
}
