package dev.portcullis.template;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a place of a template speaks of.
 *
 * @param root all the data
 * @param here what the dot stands for: all the data, or what is inside of {@code with} and {@code range}
 */
record Scope(JsonObject root, Json here) {
    /** Its words are told apart in no way that fits all of them. */
    private static final String OAUTH2 = "OAuth2";

    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    Scope at(Json inner) {
        return new Scope(root, inner);
    }

    /** A member of a value; null of JSON when there is none. */
    Json member(Json value, String name) {
        if (!(value instanceof JsonObject object)) return JsonNull.NULL;
        return object.get(name)
                .or(() -> value.equals(root) ? published(name) : Optional.empty())
                .orElse(JsonNull.NULL);
    }

    // Templates of the reference say .RecoveryCode for recovery_code; in text messages some codes go by another name.
    private Optional<Json> published(String name) {
        String member = NEXT_WORD
                .matcher(name.replace(OAUTH2, "Oauth2"))
                .replaceAll("_")
                .toLowerCase(Locale.ROOT);
        return root.get(member).or(() -> member.endsWith("_code") ? root.get("verification_code") : Optional.empty());
    }

    static boolean isTrue(Json value) {
        return switch (value) {
            case JsonNull nothing -> false;
            case JsonBoolean(boolean truth) -> truth;
            case JsonNumber(BigDecimal number) -> number.signum() != 0;
            case JsonString(String text) -> !text.isEmpty();
            case JsonArray list -> !list.items().isEmpty();
            case JsonObject object -> !object.isEmpty();
        };
    }

    /** A single value as text; nothing for lists and objects. */
    static String text(Json value) {
        return switch (value) {
            case JsonString(String text) -> text;
            case JsonNumber(BigDecimal number) -> number.toPlainString();
            case JsonBoolean(boolean truth) -> String.valueOf(truth);
            case JsonNull nothing -> "";
            case JsonArray list -> "";
            case JsonObject object -> "";
        };
    }
}
