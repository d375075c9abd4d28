package dev.portcullis.jsonschema;

import dev.portcullis.jsonschema.format.Formats;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What schemas demand of any value: {@code const, enum, format, not}. */
final class ValueKeywords {
    private ValueKeywords() {}

    static void read(SchemaNode schema, SchemaReader reader, List<Rule> rules) {
        if (schema.isSince(Draft.DRAFT_6)) {
            schema.get("const").map(ValueKeywords::constant).ifPresent(rules::add);
        }
        schema.get("enum").map(ValueKeywords::enumeration).ifPresent(rules::add);
        schema.get("format").map(ValueKeywords::format).ifPresent(rules::add);
        schema.get("not").map(not -> not(reader.read(not))).ifPresent(rules::add);
    }

    private static Rule constant(SchemaNode operand) {
        Json expected = Same.form(operand.value());
        Json told = operand.value() instanceof JsonObject || operand.value() instanceof JsonArray
                ? operand.value()
                : Json.of(GoSyntax.of(operand.value()));
        return (value, at, findings) -> {
            if (!Same.form(value).equals(expected)) {
                findings.add(at, "const", JsonObject.of("expected", told), "must have the one value that is allowed");
            }
        };
    }

    private static Rule enumeration(SchemaNode operand) {
        Set<Json> allowed = new HashSet<>();
        operand.items().forEach(item -> allowed.add(Same.form(item.value())));
        var details = JsonObject.of("expected", operand.value());
        return (value, at, findings) -> {
            if (!allowed.contains(Same.form(value))) {
                findings.add(at, "enum", details, "must be one of the values that are allowed");
            }
        };
    }

    private static Rule format(SchemaNode operand) {
        String name = operand.text();
        return Formats.named(name)
                .<Rule>map(format -> (value, at, findings) -> {
                    if (value instanceof JsonString(String text) && !format.test(text)) {
                        var details = JsonObject.of("format", Json.of(name), "value", value);
                        findings.add(at, "format", details, "must have the format " + name);
                    }
                })
                .orElse((value, at, findings) -> {});
    }

    private static Rule not(Rule forbidden) {
        return (value, at, findings) -> {
            if (findings.trial(forbidden, value, at).isEmpty()) {
                findings.add(at, "not", JsonObject.EMPTY, "must not be what the schema excludes");
            }
        };
    }
}
