package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Submit a login flow with the method passkey.
 *
 * @param csrfToken the CSRF token of the form; browser flows only
 */
public record UpdateLoginFlowWithPasskeyMethod(
        @Nullable String csrfToken, @Nullable String passkeyLogin) implements UpdateLoginFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("passkey")
                .text("csrf_token", csrfToken)
                .text("passkey_login", passkeyLogin)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateLoginFlowWithPasskeyMethod withCsrfToken(String token) {
        return new UpdateLoginFlowWithPasskeyMethod(token, passkeyLogin);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateLoginFlowWithPasskeyMethod[hidden]";
    }
}
