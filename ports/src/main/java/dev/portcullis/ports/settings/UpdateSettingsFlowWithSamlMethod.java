package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow with the method saml.
 *
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param link the issuer to connect
 * @param traits the fields of the identity
 * @param transientPayload what hooks get to see; never kept
 * @param unlink the issuer to disconnect
 */
public record UpdateSettingsFlowWithSamlMethod(
        @Nullable String csrfToken,
        @Nullable String flow,
        @Nullable String link,
        @Nullable JsonObject traits,
        @Nullable JsonObject transientPayload,
        @Nullable String unlink)
        implements UpdateSettingsFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("saml")
                .text("csrf_token", csrfToken)
                .text("flow", flow)
                .text("link", link)
                .json("traits", traits)
                .json("transient_payload", transientPayload)
                .text("unlink", unlink)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateSettingsFlowWithSamlMethod[hidden]";
    }
}
