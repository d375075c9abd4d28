package dev.portcullis.ports.login;

import dev.portcullis.ports.caller.Caller;
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
    public CreateBrowserLoginFlow(Caller caller) {
        this(false, null, null, null, null, null, null, caller);
    }
}
