package dev.portcullis.ports.oauth2;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.session.SessionId;
import java.time.Duration;
import java.util.List;

/**
 * Who signed in for an OAuth 2.0 server.
 *
 * @param remembered whether the browser stays signed in when it is closed
 * @param rememberedFor how long the server may skip the question
 * @param methods what proved the session, in the order of the proofs
 */
public record AcceptedLogin(
        IdentityId subject,
        SessionId session,
        boolean remembered,
        Duration rememberedFor,
        List<CredentialType> methods) {
    public AcceptedLogin {
        methods = List.copyOf(methods);
    }
}
