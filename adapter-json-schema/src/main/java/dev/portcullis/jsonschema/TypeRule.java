package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The keyword {@code type}.
 *
 * @param exact whether 1.0 is no integer, as draft 4 has it
 */
record TypeRule(List<String> allowed, boolean exact) {
    private static final Set<String> KNOWN =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    static TypeRule read(SchemaNode type) {
        List<String> allowed = type.value() instanceof JsonString ? List.of(type.text()) : type.texts();
        if (allowed.isEmpty() || !KNOWN.containsAll(allowed)) {
            throw type.bad("must name one or more of object, array, string, number, integer, boolean and null");
        }
        return new TypeRule(List.copyOf(allowed), !type.isSince(Draft.DRAFT_6));
    }

    boolean allows(Json value) {
        return allowed.contains(value.type()) || (allowed.contains("integer") && isInteger(value));
    }

    private boolean isInteger(Json value) {
        return value instanceof JsonNumber(BigDecimal number)
                && (exact ? number.scale() <= 0 : Numbers.isWhole(number));
    }

    void report(Json value, Place at, Findings findings) {
        var details = JsonObject.of("allowed_types", JsonArray.ofTexts(allowed), "actual_type", Json.of(value.type()));
        findings.add(
                at, "type", details, "must be of type " + String.join(" or ", allowed) + ", but is " + value.type());
    }
}
