package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
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
}
