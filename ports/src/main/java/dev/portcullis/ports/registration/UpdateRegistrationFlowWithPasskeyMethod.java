package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a registration flow with the method passkey.
 *
 * @param traits the fields of the identity
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateRegistrationFlowWithPasskeyMethod(
        JsonObject traits,
        @Nullable String csrfToken,
        @Nullable String passkeyRegister,
        @Nullable JsonObject transientPayload)
        implements UpdateRegistrationFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateRegistrationFlowWithPasskeyMethod {
        Objects.requireNonNull(traits, "traits");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("passkey")
                .json("traits", traits)
                .text("csrf_token", csrfToken)
                .text("passkey_register", passkeyRegister)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateRegistrationFlowWithPasskeyMethod withCsrfToken(String token) {
        return new UpdateRegistrationFlowWithPasskeyMethod(traits, token, passkeyRegister, transientPayload);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateRegistrationFlowWithPasskeyMethod[hidden]";
    }
}
