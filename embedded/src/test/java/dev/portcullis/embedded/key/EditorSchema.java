package dev.portcullis.embedded.key;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of keys as a JSON Schema (draft 7), for editors that complete names and mark what is not allowed. A server checks by the
 * table itself, which knows more: durations, sizes, and what a wrong name may have meant.
 */
final class EditorSchema {
    private final KnownKeys keys;
    private final Map<String, Json> kinds = new LinkedHashMap<>();

    EditorSchema(KnownKeys keys) {
        this.keys = keys;
    }

    JsonObject whole() {
        JsonObject root = branch(keys.root());
        return JsonObject.of("$schema", Json.of("http://json-schema.org/draft-07/schema#"))
                .with("title", Json.of("Configuration of Portcullis"))
                .withAll(root)
                .with("definitions", new JsonObject(kinds));
    }

    private JsonObject branch(KeyBranch branch) {
        var properties = new LinkedHashMap<String, Json>();
        branch.children().forEach((name, child) -> properties.put(name, place(child)));
        List<String> demanded = branch.children().entrySet().stream()
                .filter(child -> child.getValue().demands())
                .map(Map.Entry::getKey)
                .toList();
        JsonObject schema = type("object")
                .with("additionalProperties", Json.of(false))
                .with("properties", new JsonObject(properties));
        return demanded.isEmpty() ? schema : schema.with("required", JsonArray.ofTexts(demanded));
    }

    private JsonObject place(KeyBranch child) {
        Key key = child.key();
        return key == null ? branch(child) : value(key);
    }

    private JsonObject value(Key key) {
        JsonObject schema = switch (key.type()) {
            case ANY -> JsonObject.EMPTY;
            case BOOLEAN -> type("boolean");
            case FLAG ->
                JsonObject.of(
                        "enum",
                        new JsonArray(List.of(Json.of(true), Json.of(false), Json.of("true"), Json.of("false"))));
            case INTEGER ->
                limited(type("integer"), "minimum", "maximum", key.rules().range());
            case TEXTS -> list(key, text(key.rules()));
            case LIST -> list(key, kind(key.kind()));
            case OBJECT -> kind(key.kind());
            case MAP ->
                type("object").with("additionalProperties", key.kind() == null ? text(key.rules()) : kind(key.kind()));
            default -> text(key.rules()).with("description", Json.of(key.allowed()));
        };
        return key.defaultValue()
                .map(standard -> schema.with("default", standard))
                .orElse(schema);
    }

    private static JsonObject list(Key key, JsonObject item) {
        return limited(
                type("array").with("items", item),
                "minItems",
                "maxItems",
                key.rules().items());
    }

    private static JsonObject text(Rules rules) {
        JsonObject schema = limited(type("string"), "minLength", "maxLength", rules.length());
        if (!rules.oneOf().isEmpty()) {
            return schema.with("enum", JsonArray.ofTexts(rules.oneOf()));
        }
        return rules.matches() == null
                ? schema
                : schema.with("pattern", Json.of(rules.matches().pattern()));
    }

    private JsonObject kind(@Nullable String name) {
        if (name == null) {
            return type("object");
        }
        String plain = name.substring(1);
        if (kinds.putIfAbsent(plain, JsonObject.EMPTY) == null) {
            kinds.put(plain, branch(keys.kind(name)));
        }
        return JsonObject.of("$ref", Json.of("#/definitions/" + plain));
    }

    private static JsonObject limited(JsonObject schema, String least, String most, @Nullable Range range) {
        if (range == null) {
            return schema;
        }
        JsonObject from = schema.with(least, number(range.least()));
        return range.most() == Long.MAX_VALUE ? from : from.with(most, number(range.most()));
    }

    private static JsonObject type(String name) {
        return JsonObject.of("type", Json.of(name));
    }

    private static JsonNumber number(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }
}
