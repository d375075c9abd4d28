package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a login flow with the method totp.
 *
 * @param totpCode the code that the app shows
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateLoginFlowWithTotpMethod(
        String totpCode,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload) implements UpdateLoginFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateLoginFlowWithTotpMethod {
        Objects.requireNonNull(totpCode, "totpCode");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("totp")
                .text("totp_code", totpCode)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateLoginFlowWithTotpMethod withCsrfToken(String token) {
        return new UpdateLoginFlowWithTotpMethod(totpCode, token, transientPayload);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateLoginFlowWithTotpMethod[hidden]";
    }
}
