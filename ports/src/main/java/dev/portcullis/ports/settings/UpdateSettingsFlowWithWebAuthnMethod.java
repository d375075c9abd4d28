package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow with the method webauthn.
 *
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateSettingsFlowWithWebAuthnMethod(
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload,
        @Nullable String webauthnRegister,
        @Nullable String webauthnRegisterDisplayname,
        @Nullable String webauthnRemove)
        implements UpdateSettingsFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("webauthn")
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .text("webauthn_register", webauthnRegister)
                .text("webauthn_register_displayname", webauthnRegisterDisplayname)
                .text("webauthn_remove", webauthnRemove)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateSettingsFlowWithWebAuthnMethod withCsrfToken(String token) {
        return new UpdateSettingsFlowWithWebAuthnMethod(
                token, transientPayload, webauthnRegister, webauthnRegisterDisplayname, webauthnRemove);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateSettingsFlowWithWebAuthnMethod[hidden]";
    }
}
