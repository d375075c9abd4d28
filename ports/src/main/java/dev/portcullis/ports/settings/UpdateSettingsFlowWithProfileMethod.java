package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow with the method profile.
 *
 * @param traits the fields of the identity
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateSettingsFlowWithProfileMethod(
        JsonObject traits,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload) implements UpdateSettingsFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateSettingsFlowWithProfileMethod {
        Objects.requireNonNull(traits, "traits");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("profile")
                .json("traits", traits)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** For native apps and scripts. */
    public static UpdateSettingsFlowWithProfileMethod of(JsonObject traits) {
        return new UpdateSettingsFlowWithProfileMethod(traits, null, null);
    }

    /** The same from a form of a browser. */
    public UpdateSettingsFlowWithProfileMethod withCsrfToken(String token) {
        return new UpdateSettingsFlowWithProfileMethod(traits, token, transientPayload);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateSettingsFlowWithProfileMethod[hidden]";
    }
}
