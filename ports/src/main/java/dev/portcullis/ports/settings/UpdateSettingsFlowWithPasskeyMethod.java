package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow with the method passkey.
 *
 * @param csrfToken the CSRF token of the form; browser flows only
 */
public record UpdateSettingsFlowWithPasskeyMethod(
        @Nullable String csrfToken,
        @Nullable String passkeyRemove,
        @Nullable String passkeySettingsRegister) implements UpdateSettingsFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("passkey")
                .text("csrf_token", csrfToken)
                .text("passkey_remove", passkeyRemove)
                .text("passkey_settings_register", passkeySettingsRegister)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateSettingsFlowWithPasskeyMethod withCsrfToken(String token) {
        return new UpdateSettingsFlowWithPasskeyMethod(token, passkeyRemove, passkeySettingsRegister);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateSettingsFlowWithPasskeyMethod[hidden]";
    }
}
