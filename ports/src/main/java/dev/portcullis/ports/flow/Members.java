package dev.portcullis.ports.flow;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the members of a {@link SubmissionBody}; those that are null are left out. */
public final class Members {
    private final Map<String, Json> members = new LinkedHashMap<>();

    public static Members ofMethod(String method) {
        return new Members().text("method", method);
    }

    /** Those of a submission that leads to a provider. @param idToken what the app got from the provider itself */
    public static Members ofProvider(
            String provider, @Nullable String csrfToken, @Nullable String idToken, @Nullable String idTokenNonce) {
        return ofMethod("oidc")
                .text("provider", provider)
                .text("csrf_token", csrfToken)
                .text("id_token", idToken)
                .text("id_token_nonce", idTokenNonce);
    }

    public Members text(String name, @Nullable String value) {
        return json(name, value == null ? null : new JsonString(value));
    }

    public Members flag(String name, @Nullable Boolean value) {
        return json(name, value == null ? null : new JsonBoolean(value));
    }

    public Members json(String name, @Nullable Json value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    public JsonObject toJson() {
        return new JsonObject(members);
    }
}
