package dev.portcullis.fuzzing;

import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.json.ContractJson;
import dev.portcullis.jsonschema.JsonSchemaCompiler;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.schema.TraitsValidator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private static final List<String> GOOD = List.of("""
            {"$id": "person", "type": "object", "properties": {"traits": {"type": "object", "properties": {
              "email": {"type": "string", "format": "email", "minLength": 3},
              "tags": {"type": "array", "items": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"}, "uniqueItems": true}},
              "required": ["email"], "additionalProperties": false}}}
            """, """
            {"$defs": {"name": {"type": "string", "maxLength": 9}}, "anyOf": [{"$ref": "#/$defs/name"},
              {"type": "number", "multipleOf": 0.01, "minimum": -1e3}], "not": {"const": "x"}, "enum": ["a", 1, null]}
            """, """
            {"if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["b"]}, "else": {"maxProperties": 3},
              "patternProperties": {"^x": {"format": "date-time"}}, "dependentRequired": {"a": ["b"]}, "format": "uri"}
            """);
    private static final List<String> DOCUMENTS = List.of(
            "{\"traits\": {\"email\": \"ann@example.org\", \"tags\": [\"a-b\", \"c\"]}}",
            "{\"kind\": \"a\", \"x\": \"2026-01-01T00:00:00Z\", \"a\": [1, 2.5, null, {\"b\": true}]}",
            "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"",
            "17");

    @Test
    @DisplayName("[H8] Whatever stands where a schema should is compiled or refused, and judges every document soon")
    void whatever_stands_where_a_schema_should_is_compiled_or_refused() {
        var text = new ContractJsonText(ContractJson.create());
        List<Json> documents = DOCUMENTS.stream().map(text::read).toList();
        new Fuzzer("schemas", GOOD).run(input -> {
            TraitsValidator validator;
            try {
                validator = new JsonSchemaCompiler().compile("fuzzed", text.read(input));
            } catch (IllegalArgumentException refused) {
                return;
            }
            documents.forEach(validator::validate);
        });
    }
}
