package dev.portcullis.ports.verification;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a verification flow with the method code.
 *
 * @param code the code that was sent
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param email the address to use
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateVerificationFlowWithCodeMethod(
        @Nullable String code,
        @Nullable String csrfToken,
        @Nullable String email,
        @Nullable JsonObject transientPayload)
        implements UpdateVerificationFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("code")
                .text("code", code)
                .text("csrf_token", csrfToken)
                .text("email", email)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateVerificationFlowWithCodeMethod[hidden]";
    }

    /** The same with the token of the form, for browser flows. */
    public UpdateVerificationFlowWithCodeMethod withCsrfToken(String token) {
        Objects.requireNonNull(token, "token");
        return new UpdateVerificationFlowWithCodeMethod(code, token, email, transientPayload);
    }
}
