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
 */
public record Proof(
        CredentialType type,
        @Nullable String provider,
        @Nullable String organization) {
    /** A credential that is kept here. */
    public Proof(CredentialType type) {
        this(type, null, null);
    }

    /** What a session keeps of it. */
    public AuthenticationMethod counted(AssuranceLevel level, Instant now) {
        return new AuthenticationMethod(type, level, now, provider, organization);
    }
}
