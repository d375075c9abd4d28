package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a registration flow with the method code.
 *
 * @param traits the fields of the identity
 * @param code the code that was sent
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param resend {@code code} to have another code sent
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateRegistrationFlowWithCodeMethod(
        JsonObject traits,
        @Nullable String code,
        @Nullable String csrfToken,
        @Nullable String resend,
        @Nullable JsonObject transientPayload)
        implements UpdateRegistrationFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateRegistrationFlowWithCodeMethod {
        Objects.requireNonNull(traits, "traits");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("code")
                .json("traits", traits)
                .text("code", code)
                .text("csrf_token", csrfToken)
                .text("resend", resend)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateRegistrationFlowWithCodeMethod[hidden]";
    }

    /** The same with the token of the form, for browser flows. */
    public UpdateRegistrationFlowWithCodeMethod withCsrfToken(String token) {
        Objects.requireNonNull(token, "token");
        return new UpdateRegistrationFlowWithCodeMethod(traits, code, token, resend, transientPayload);
    }

    /** The same, and another code is asked for. */
    public UpdateRegistrationFlowWithCodeMethod resending() {
        return new UpdateRegistrationFlowWithCodeMethod(traits, code, csrfToken, "code", transientPayload);
    }
}
