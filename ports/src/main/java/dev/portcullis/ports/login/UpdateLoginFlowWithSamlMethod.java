package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a login flow with the method saml.
 *
 * @param provider the issuer to sign in with
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateLoginFlowWithSamlMethod(
        String provider,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload) implements UpdateLoginFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateLoginFlowWithSamlMethod {
        Objects.requireNonNull(provider, "provider");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("saml")
                .text("provider", provider)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateLoginFlowWithSamlMethod[hidden]";
    }
}
