package dev.portcullis.openid;

import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import java.util.Optional;

/** Apple tells a person's name once, beside the first code, and not in the token. */
final class AppleUser {
    private static final int LONGEST = 4_096;

    private AppleUser() {}

    static JsonObject with(ProviderSettings settings, AuthorizationCode code, JsonObject claims, JsonText json) {
        String user = code.parameters().getOrDefault("user", "");
        return settings.type().equals("apple") && !user.isEmpty() && user.length() <= LONGEST
                ? named(claims, read(user, json).object("name"))
                : claims;
    }

    private static JsonObject read(String user, JsonText json) {
        try {
            return json.read(user) instanceof JsonObject object ? object : JsonObject.EMPTY;
        } catch (IllegalArgumentException none) {
            return JsonObject.EMPTY;
        }
    }

    private static JsonObject named(JsonObject claims, JsonObject name) {
        Optional<String> last = name.text("lastName");
        JsonObject first = with(claims, "given_name", name.text("firstName"));
        return with(with(first, "family_name", last), "last_name", last);
    }

    private static JsonObject with(JsonObject claims, String claim, Optional<String> text) {
        return text.filter(one -> !claims.has(claim))
                .map(one -> claims.with(claim, Json.of(one)))
                .orElse(claims);
    }
}
