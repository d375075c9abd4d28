package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a registration flow with the method webauthn.
 *
 * @param traits the fields of the identity
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateRegistrationFlowWithWebAuthnMethod(
        JsonObject traits,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload,
        @Nullable String webauthnRegister,
        @Nullable String webauthnRegisterDisplayname)
        implements UpdateRegistrationFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateRegistrationFlowWithWebAuthnMethod {
        Objects.requireNonNull(traits, "traits");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("webauthn")
                .json("traits", traits)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .text("webauthn_register", webauthnRegister)
                .text("webauthn_register_displayname", webauthnRegisterDisplayname)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateRegistrationFlowWithWebAuthnMethod withCsrfToken(String token) {
        return new UpdateRegistrationFlowWithWebAuthnMethod(
                traits, token, transientPayload, webauthnRegister, webauthnRegisterDisplayname);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateRegistrationFlowWithWebAuthnMethod[hidden]";
    }
}
