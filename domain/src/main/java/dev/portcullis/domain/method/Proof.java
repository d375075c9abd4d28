package dev.portcullis.domain.method;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.session.AuthenticationMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proved who they are by. The engine says for which level it counts.
 *
 * @param type the credential that was checked
 * @param provider the foreign issuer that vouches for it; null where none does
 * @param organization the organisation whose rules applied; null where none does
 * @param userVerified whether a key made sure of its user by itself, for instance by a fingerprint
 */
public record Proof(
        CredentialType type,
        @Nullable String provider,
        @Nullable String organization,
        boolean userVerified) {
    /** What an issuer vouches for. */
    public Proof(CredentialType type, @Nullable String provider, @Nullable String organization) {
        this(type, provider, organization, false);
    }

    /** A credential that is kept here. */
    public Proof(CredentialType type) {
        this(type, false);
    }

    /** A key. @param userVerified whether it made sure of its user by itself */
    public Proof(CredentialType type, boolean userVerified) {
        this(type, null, null, userVerified);
    }

    /** What a session keeps of it. */
    public AuthenticationMethod counted(AssuranceLevel level, Instant now) {
        return new AuthenticationMethod(type, level, now, provider, organization);
    }
}
