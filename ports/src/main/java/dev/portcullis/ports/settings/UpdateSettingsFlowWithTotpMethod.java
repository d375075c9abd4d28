package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow with the method totp.
 *
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param totpCode the code that the app shows
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateSettingsFlowWithTotpMethod(
        @Nullable String csrfToken,
        @Nullable String totpCode,
        @Nullable Boolean totpUnlink,
        @Nullable JsonObject transientPayload)
        implements UpdateSettingsFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("totp")
                .text("csrf_token", csrfToken)
                .text("totp_code", totpCode)
                .flag("totp_unlink", totpUnlink)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateSettingsFlowWithTotpMethod withCsrfToken(String token) {
        return new UpdateSettingsFlowWithTotpMethod(token, totpCode, totpUnlink, transientPayload);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateSettingsFlowWithTotpMethod[hidden]";
    }
}
