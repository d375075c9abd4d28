package dev.portcullis.domain.session;

import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.session.StoredSession;

/**
 * A caller that is signed in.
 *
 * @param token the session's token, as the caller sent it
 * @param cookieRenewal whether the caller is better given its cookie anew: it ends before the session does, or is sealed with
 *     an older secret
 */
public record SignedInCaller(StoredSession session, IdentityProfile identity, String token, boolean cookieRenewal) {
    /** Shows no token. */
    @Override
    public String toString() {
        return "SignedInCaller[" + session.id() + "]";
    }
}
