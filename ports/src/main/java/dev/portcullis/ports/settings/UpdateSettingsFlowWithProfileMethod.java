package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow with the method profile.
 *
 * @param traits the fields of the identity
 * @param csrfToken the anti-forgery token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateSettingsFlowWithProfileMethod(
        JsonObject traits,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload) implements UpdateSettingsFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("profile")
                .json("traits", traits)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateSettingsFlowWithProfileMethod[hidden]";
    }
}
