package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.List;

/** What a keyword demanded and what was there instead, under the names of the contract. */
final class Demands {
    private Demands() {}

    static JsonObject details(String keyword, Json demanded, Json actual) {
        return switch (keyword) {
            case "type" -> JsonObject.of("actual_type", Json.of(typeOf(actual)), "allowed_types", list(demanded));
            case "minLength" -> JsonObject.of("actual_length", length(actual), "min_length", demanded);
            case "maxLength" -> JsonObject.of("actual_length", length(actual), "max_length", demanded);
            case "pattern" -> JsonObject.of("pattern", demanded);
            case "minimum", "exclusiveMinimum" -> JsonObject.of("actual", actual, "minimum", demanded);
            case "maximum", "exclusiveMaximum" -> JsonObject.of("actual", actual, "maximum", demanded);
            case "multipleOf" -> JsonObject.of("actual", actual, "base", demanded);
            case "minItems" -> JsonObject.of("actual_items", size(actual), "min_items", demanded);
            case "maxItems" -> JsonObject.of("actual_items", size(actual), "max_items", demanded);
            case "uniqueItems" -> equalItems(actual);
            case "const" -> isScalar(demanded) ? JsonObject.of("expected", Json.of(text(demanded))) : JsonObject.EMPTY;
            case "format" -> JsonObject.of("format", demanded, "value", actual);
            default -> JsonObject.EMPTY;
        };
    }

    /** Whole numbers count as numbers here, as in the contract. */
    private static String typeOf(Json value) {
        return value.type();
    }

    private static Json list(Json types) {
        return types instanceof JsonArray ? types : new JsonArray(List.of(types));
    }

    private static Json length(Json value) {
        return Json.of(value instanceof JsonString(String text) ? text.codePointCount(0, text.length()) : 0);
    }

    private static Json size(Json value) {
        return Json.of(value instanceof JsonArray(List<Json> items) ? items.size() : 0);
    }

    private static JsonObject equalItems(Json value) {
        List<Json> items = value instanceof JsonArray(List<Json> all) ? all : List.of();
        for (int later = 1; later < items.size(); later++) {
            int earlier = items.subList(0, later).indexOf(items.get(later));
            if (earlier >= 0) {
                return JsonObject.of("index_a", Json.of(earlier), "index_b", Json.of(later));
            }
        }
        return JsonObject.EMPTY;
    }

    private static boolean isScalar(Json value) {
        return !(value instanceof JsonObject) && !(value instanceof JsonArray);
    }

    /** As the contract writes constants. */
    private static String text(Json value) {
        return switch (value) {
            case JsonString(String text) -> "\"" + text + "\"";
            case JsonNumber number -> number.value().toPlainString();
            case JsonBoolean(boolean flag) -> String.valueOf(flag);
            case JsonNull none -> "<nil>";
            default -> "";
        };
    }

    /** In words, for people who write schemas. */
    static String reason(String keyword, Json demanded) {
        return switch (keyword) {
            case "enum" -> "it is none of the values that the schema lists";
            case "format" ->
                demanded instanceof JsonString(String name) ? "it is no valid " + name : "it has the wrong format";
            case "anyOf", "oneOf" -> "it fits none of the alternatives, or too many";
            case "not" -> "the schema forbids it as it is";
            default -> "it does not meet the schema's '" + keyword + "'";
        };
    }
}
