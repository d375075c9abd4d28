package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Submit a registration flow with the method password.
 *
 * @param password the password
 * @param traits the fields of the identity
 * @param csrfToken the anti-forgery token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateRegistrationFlowWithPasswordMethod(
        String password,
        JsonObject traits,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload) implements UpdateRegistrationFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("password")
                .text("password", password)
                .json("traits", traits)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateRegistrationFlowWithPasswordMethod[hidden]";
    }
}
