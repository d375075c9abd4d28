package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow with the method password.
 *
 * @param password the password
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateSettingsFlowWithPasswordMethod(
        String password,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload) implements UpdateSettingsFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateSettingsFlowWithPasswordMethod {
        Objects.requireNonNull(password, "password");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("password")
                .text("password", password)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** For native apps and scripts. */
    public static UpdateSettingsFlowWithPasswordMethod of(String password) {
        return new UpdateSettingsFlowWithPasswordMethod(password, null, null);
    }

    /** The same from a form of a browser. */
    public UpdateSettingsFlowWithPasswordMethod withCsrfToken(String token) {
        return new UpdateSettingsFlowWithPasswordMethod(password, token, transientPayload);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateSettingsFlowWithPasswordMethod[hidden]";
    }
}
