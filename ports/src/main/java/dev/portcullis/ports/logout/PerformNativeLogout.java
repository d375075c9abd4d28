package dev.portcullis.ports.logout;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;

/**
 * Sign an app out.
 *
 * @param submission a JSON object with the {@code session_token} to end
 */
public record PerformNativeLogout(Submission submission, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public PerformNativeLogout {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(caller, "caller");
    }

    public static PerformNativeLogout of(String sessionToken, Caller caller) {
        return new PerformNativeLogout(Submission.of(JsonObject.of("session_token", Json.of(sessionToken))), caller);
    }
}
