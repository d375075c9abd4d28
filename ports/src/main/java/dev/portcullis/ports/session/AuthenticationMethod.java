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
 * @param upstream how strongly the issuer made sure of the person, where that counts here
 */
public record AuthenticationMethod(
        CredentialType method,
        @Nullable AssuranceLevel aal,
        @Nullable Instant completedAt,
        @Nullable String provider,
        @Nullable String organization,
        Upstream upstream) {
    /** What says nothing of how strongly an issuer made sure of the person. */
    public AuthenticationMethod(
            CredentialType method,
            @Nullable AssuranceLevel aal,
            @Nullable Instant completedAt,
            @Nullable String provider,
            @Nullable String organization) {
        this(method, aal, completedAt, provider, organization, Upstream.UNTOLD);
    }

    public AuthenticationMethod(CredentialType method, AssuranceLevel aal, Instant completedAt) {
        this(method, aal, completedAt, null, null);
    }

    /** Whether both tell what the same provider vouched for. */
    public boolean isOfSameProvider(AuthenticationMethod other) {
        return provider != null && method.equals(other.method) && provider.equals(other.provider);
    }
}
