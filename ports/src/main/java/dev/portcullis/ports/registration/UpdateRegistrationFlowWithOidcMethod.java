package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a registration flow with the method oidc.
 *
 * @param provider the issuer to sign in with
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param idToken a token that the app got from the issuer itself
 * @param idTokenNonce the nonce inside that token
 * @param traits the fields of the identity
 * @param transientPayload what hooks get to see; never kept
 * @param upstreamParameters what to hand on to the issuer
 */
public record UpdateRegistrationFlowWithOidcMethod(
        String provider,
        @Nullable String csrfToken,
        @Nullable String idToken,
        @Nullable String idTokenNonce,
        @Nullable JsonObject traits,
        @Nullable JsonObject transientPayload,
        @Nullable JsonObject upstreamParameters)
        implements UpdateRegistrationFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateRegistrationFlowWithOidcMethod {
        Objects.requireNonNull(provider, "provider");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofProvider(provider, csrfToken, idToken, idTokenNonce)
                .json("traits", traits)
                .json("transient_payload", transientPayload)
                .json("upstream_parameters", upstreamParameters)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateRegistrationFlowWithOidcMethod[hidden]";
    }
}
