package dev.portcullis.ports.session;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What proved a session, and when.
 *
 * @param provider the foreign issuer, for the method oidc
 * @param organization the organisation whose rules applied
 */
public record AuthenticationMethod(
        CredentialType method,
        @Nullable AssuranceLevel aal,
        @Nullable Instant completedAt,
        @Nullable String provider,
        @Nullable String organization) {
    public AuthenticationMethod(CredentialType method, AssuranceLevel aal, Instant completedAt) {
        this(method, aal, completedAt, null, null);
    }

    /** Whether both tell what the same provider vouched for. */
    public boolean isOfSameProvider(AuthenticationMethod other) {
        return provider != null && method.equals(other.method) && provider.equals(other.provider);
    }
}
