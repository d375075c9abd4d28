package dev.portcullis.domain.session;

import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.session.StoredSession;

/**
 * A caller that is signed in.
 *
 * @param token the session's token, as the caller sent it
 * @param cookieRenewal whether the caller's cookie ends before the session does
 */
public record SignedInCaller(StoredSession session, IdentityProfile identity, String token, boolean cookieRenewal) {
    /** Shows no token. */
    @Override
    public String toString() {
        return "SignedInCaller[" + session.id() + "]";
    }
}
