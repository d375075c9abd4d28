package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schemas made of schemas: {@code allOf, anyOf, oneOf, if}. What the parts find is told, not that the whole failed. */
final class CompositionKeywords {
    private CompositionKeywords() {}

    static void read(SchemaNode schema, SchemaReader reader, List<Rule> rules) {
        schema.get("allOf").map(operand -> allOf(parts(operand, reader))).ifPresent(rules::add);
        schema.get("anyOf").map(operand -> anyOf(parts(operand, reader))).ifPresent(rules::add);
        schema.get("oneOf").map(operand -> oneOf(parts(operand, reader))).ifPresent(rules::add);
        if (schema.isSince(Draft.DRAFT_7)) {
            schema.get("if").map(operand -> condition(schema, operand, reader)).ifPresent(rules::add);
        }
    }

    private static List<Rule> parts(SchemaNode operand, SchemaReader reader) {
        return operand.someItems().stream().map(reader::read).toList();
    }

    private static Rule allOf(List<Rule> parts) {
        return (value, at, findings) -> parts.forEach(part -> findings.check(part, value, at));
    }

    private static Rule anyOf(List<Rule> parts) {
        return (value, at, findings) -> {
            List<Findings> trials = new ArrayList<>();
            for (Rule part : parts) {
                Findings trial = findings.trial(part, value, at);
                if (trial.isEmpty()) {
                    return;
                }
                trials.add(trial);
            }
            trials.forEach(findings::addAll);
        };
    }

    private static Rule oneOf(List<Rule> parts) {
        return (value, at, findings) -> {
            var trials =
                    parts.stream().map(part -> findings.trial(part, value, at)).toList();
            long fitting = trials.stream().filter(Findings::isEmpty).count();
            if (fitting == 0) {
                trials.forEach(findings::addAll);
            } else if (fitting > 1) {
                findings.add(at, "oneOf", JsonObject.EMPTY, "must fit one alternative only, but fits " + fitting);
            }
        };
    }

    private static Rule condition(SchemaNode schema, SchemaNode operand, SchemaReader reader) {
        Rule condition = reader.read(operand);
        Optional<Rule> then = schema.get("then").map(reader::read);
        Optional<Rule> otherwise = schema.get("else").map(reader::read);
        return (Json value, Place at, Findings findings) -> {
            boolean met = findings.trial(condition, value, at).isEmpty();
            (met ? then : otherwise).ifPresent(branch -> findings.check(branch, value, at));
        };
    }
}
