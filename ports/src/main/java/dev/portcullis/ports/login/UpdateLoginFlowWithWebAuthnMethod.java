package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a login flow with the method webauthn.
 *
 * @param identifier the text that the account is found by
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateLoginFlowWithWebAuthnMethod(
        String identifier,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload,
        @Nullable String webauthnLogin)
        implements UpdateLoginFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateLoginFlowWithWebAuthnMethod {
        Objects.requireNonNull(identifier, "identifier");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("webauthn")
                .text("identifier", identifier)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .text("webauthn_login", webauthnLogin)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateLoginFlowWithWebAuthnMethod withCsrfToken(String token) {
        return new UpdateLoginFlowWithWebAuthnMethod(identifier, token, transientPayload, webauthnLogin);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateLoginFlowWithWebAuthnMethod[hidden]";
    }
}
