package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a registration flow with the method password.
 *
 * @param password the password
 * @param traits the fields of the identity
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateRegistrationFlowWithPasswordMethod(
        String password,
        JsonObject traits,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload) implements UpdateRegistrationFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateRegistrationFlowWithPasswordMethod {
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(traits, "traits");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("password")
                .text("password", password)
                .json("traits", traits)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** For native apps and scripts. */
    public static UpdateRegistrationFlowWithPasswordMethod of(JsonObject traits, String password) {
        return new UpdateRegistrationFlowWithPasswordMethod(password, traits, null, null);
    }

    /** The same from a form of a browser. */
    public UpdateRegistrationFlowWithPasswordMethod withCsrfToken(String token) {
        return new UpdateRegistrationFlowWithPasswordMethod(password, traits, token, transientPayload);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateRegistrationFlowWithPasswordMethod[hidden]";
    }
}
