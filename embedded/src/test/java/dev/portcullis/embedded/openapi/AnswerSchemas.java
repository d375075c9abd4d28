package dev.portcullis.embedded.openapi;

import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import dev.portcullis.boundary.openapi.OpenApiDocument;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schemas of a description's answers, for a validator of JSON Schema that is not ours: what OpenAPI 3.0 says in its own way is
 * said in that of JSON Schema, and members that are not described are refused.
 */
final class AnswerSchemas {
    private static final String ROOT = "urn:portcullis:openapi";
    private static final String SCHEMAS = "#/components/schemas/";

    private static final Json NULL = JsonObject.of("type", Json.of("null"));

    private final Validator validator;

    AnswerSchemas(OpenApiDocument document) {
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new JakartaJsonNode.Factory())
                .withDisabledSchemaValidation(true)
                .withSchemaResolver(uri -> SchemaResolver.Result.empty())
                .createValidator();
        var schemas = document.json().object("components").object("schemas");
        validator.registerSchema(
                URI.create(ROOT), JsonObject.of("$defs", translated(schemas)).toString());
    }

    /** What is wrong with an answer's body; empty if nothing is. @param schema as the description has it */
    Optional<String> complaint(JsonObject schema, String body) {
        var uri =
                validator.registerSchema(translated(schema).toString().replace("\"#/$defs/", "\"" + ROOT + "#/$defs/"));
        var result = validator.validate(uri, body);
        return result.isValid()
                ? Optional.empty()
                : Optional.of(result.getErrors().stream()
                        .map(error -> error.getInstanceLocation() + " " + error.getError() + " by "
                                + error.getSchemaLocation().replaceFirst(".*#", "#"))
                        .collect(Collectors.joining("; ")));
    }

    private static Json translated(Json value) {
        return switch (value) {
            case JsonObject object -> closed(translatedMembers(object));
            case JsonArray(List<Json> items) ->
                new JsonArray(items.stream().map(AnswerSchemas::translated).toList());
            case JsonString(String text)
            when text.startsWith(SCHEMAS) -> Json.of("#/$defs/" + text.substring(SCHEMAS.length()));
            default -> value;
        };
    }

    private static JsonObject translatedMembers(JsonObject object) {
        var members = new LinkedHashMap<String, Json>();
        object.without("discriminator").members().forEach((name, value) -> members.put(name, translated(value)));
        return orNull(new JsonObject(members));
    }

    /** Null where a type may be null, which JSON Schema says by the type. */
    private static JsonObject orNull(JsonObject schema) {
        if (!schema.isTrue("nullable")) {
            return schema;
        }
        var plain = schema.without("nullable");
        return plain.text("type")
                .map(type -> plain.with("type", JsonArray.ofTexts(List.of(type, "null"))))
                .map(typed -> typed.has("enum") ? typed.with("enum", withNull(typed.items("enum"))) : typed)
                .orElseGet(() -> JsonObject.of("anyOf", new JsonArray(List.of(plain, NULL))));
    }

    private static JsonArray withNull(List<Json> items) {
        return new JsonArray(
                Stream.concat(items.stream(), Stream.of(JsonNull.NULL)).toList());
    }

    private static JsonObject closed(JsonObject schema) {
        boolean described = schema.get("properties").orElse(null) instanceof JsonObject
                && schema.text("type").isPresent();
        return described && !schema.has("additionalProperties")
                ? schema.with("additionalProperties", Json.of(false))
                : schema;
    }
}
