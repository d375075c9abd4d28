package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a registration flow with the method profile.
 *
 * @param traits the fields of the identity
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param screen which screen to show: credential-selection or previous
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateRegistrationFlowWithProfileMethod(
        JsonObject traits,
        @Nullable String csrfToken,
        @Nullable String screen,
        @Nullable JsonObject transientPayload) implements UpdateRegistrationFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateRegistrationFlowWithProfileMethod {
        Objects.requireNonNull(traits, "traits");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("profile")
                .json("traits", traits)
                .text("csrf_token", csrfToken)
                .text("screen", screen)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateRegistrationFlowWithProfileMethod[hidden]";
    }
}
