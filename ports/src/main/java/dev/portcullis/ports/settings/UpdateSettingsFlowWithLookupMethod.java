package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow with the method lookup_secret.
 *
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateSettingsFlowWithLookupMethod(
        @Nullable String csrfToken,
        @Nullable Boolean lookupSecretConfirm,
        @Nullable Boolean lookupSecretDisable,
        @Nullable Boolean lookupSecretRegenerate,
        @Nullable Boolean lookupSecretReveal,
        @Nullable JsonObject transientPayload)
        implements UpdateSettingsFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("lookup_secret")
                .text("csrf_token", csrfToken)
                .flag("lookup_secret_confirm", lookupSecretConfirm)
                .flag("lookup_secret_disable", lookupSecretDisable)
                .flag("lookup_secret_regenerate", lookupSecretRegenerate)
                .flag("lookup_secret_reveal", lookupSecretReveal)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateSettingsFlowWithLookupMethod withCsrfToken(String token) {
        return new UpdateSettingsFlowWithLookupMethod(
                token,
                lookupSecretConfirm,
                lookupSecretDisable,
                lookupSecretRegenerate,
                lookupSecretReveal,
                transientPayload);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateSettingsFlowWithLookupMethod[hidden]";
    }
}
