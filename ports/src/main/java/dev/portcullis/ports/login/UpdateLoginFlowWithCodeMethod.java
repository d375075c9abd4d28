package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a login flow with the method code.
 *
 * @param address where to send the code
 * @param code the code that was sent
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param identifier the text that the account is found by
 * @param resend {@code code} to have another code sent
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateLoginFlowWithCodeMethod(
        @Nullable String address,
        @Nullable String code,
        @Nullable String csrfToken,
        @Nullable String identifier,
        @Nullable String resend,
        @Nullable JsonObject transientPayload)
        implements UpdateLoginFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("code")
                .text("address", address)
                .text("code", code)
                .text("csrf_token", csrfToken)
                .text("identifier", identifier)
                .text("resend", resend)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateLoginFlowWithCodeMethod[hidden]";
    }

    /** The same with the token of the form, for browser flows. */
    public UpdateLoginFlowWithCodeMethod withCsrfToken(String token) {
        Objects.requireNonNull(token, "token");
        return new UpdateLoginFlowWithCodeMethod(address, code, token, identifier, resend, transientPayload);
    }

    /** A second factor: the code that was sent to the account that is signed in. */
    public static UpdateLoginFlowWithCodeMethod ofSecondFactor(String code) {
        Objects.requireNonNull(code, "code");
        return new UpdateLoginFlowWithCodeMethod(null, code, null, null, null, null);
    }

    /** The same, and another code is asked for. */
    public UpdateLoginFlowWithCodeMethod resending() {
        return new UpdateLoginFlowWithCodeMethod(address, code, csrfToken, identifier, "code", transientPayload);
    }
}
