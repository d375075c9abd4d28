package dev.portcullis.jsonschema;

import dev.portcullis.jsonschema.ArrayKeywords.ArrayRule;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What schemas demand of the items of arrays: {@code items} and {@code additionalItems}. */
final class ItemKeywords {
    private ItemKeywords() {}

    static void read(SchemaNode schema, SchemaReader reader, List<Rule> rules) {
        schema.get("items").ifPresent(operand -> {
            if (operand.value() instanceof JsonArray) {
                tuple(schema, operand, reader, rules);
            } else {
                rules.add(ArrayKeywords.forArrays(from(0, reader.read(operand))));
            }
        });
    }

    private static void tuple(SchemaNode schema, SchemaNode operand, SchemaReader reader, List<Rule> rules) {
        List<Rule> first = operand.items().stream().map(reader::read).toList();
        rules.add(ArrayKeywords.forArrays((items, at, findings) -> {
            for (int i = 0; i < Math.min(first.size(), items.size()); i++) {
                findings.check(first.get(i), items.get(i), at.item(i));
            }
        }));
        schema.get("additionalItems")
                .flatMap(more -> additional(first.size(), more, reader))
                .map(ArrayKeywords::forArrays)
                .ifPresent(rules::add);
    }

    private static Optional<ArrayRule> additional(int known, SchemaNode operand, SchemaReader reader) {
        if (operand.value() instanceof JsonBoolean(boolean allowed)) {
            return allowed ? Optional.empty() : Optional.of(noMoreThan(known));
        }
        return Optional.of(from(known, reader.read(operand)));
    }

    private static ArrayRule from(int start, Rule rule) {
        return (items, at, findings) -> {
            for (int i = start; i < items.size(); i++) {
                findings.check(rule, items.get(i), at.item(i));
            }
        };
    }

    private static ArrayRule noMoreThan(int known) {
        return (items, at, findings) -> {
            if (items.size() > known) {
                findings.add(at, "additionalItems", JsonObject.EMPTY, "must have no more than " + known + " items");
            }
        };
    }
}
