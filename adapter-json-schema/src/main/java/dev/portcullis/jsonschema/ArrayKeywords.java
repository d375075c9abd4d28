package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What schemas demand of arrays, apart from {@link ItemKeywords}. */
final class ArrayKeywords {
    /** A rule for arrays; every other value keeps it. */
    @FunctionalInterface
    interface ArrayRule {
        void check(List<Json> items, Place at, Findings findings);
    }

    private ArrayKeywords() {}

    static Rule forArrays(ArrayRule rule) {
        return (value, at, findings) -> {
            if (value instanceof JsonArray(List<Json> items)) {
                rule.check(items, at, findings);
            }
        };
    }

    static void read(SchemaNode schema, SchemaReader reader, List<Rule> rules) {
        schema.get("minItems").map(ArrayKeywords::least).ifPresent(rules::add);
        schema.get("maxItems").map(ArrayKeywords::most).ifPresent(rules::add);
        schema.get("uniqueItems")
                .filter(SchemaNode::flag)
                .map(operand -> forArrays(ArrayKeywords::unique))
                .ifPresent(rules::add);
        ItemKeywords.read(schema, reader, rules);
        if (schema.isSince(Draft.DRAFT_6)) {
            schema.get("contains")
                    .map(operand -> contains(reader.read(operand)))
                    .ifPresent(rules::add);
        }
    }

    private static Rule least(SchemaNode operand) {
        int least = operand.count();
        return forArrays((items, at, findings) -> {
            if (items.size() < least) {
                var details = JsonObject.of("min_items", Json.of(least), "actual_items", Json.of(items.size()));
                findings.add(at, "minItems", details, "must have at least " + least + " items");
            }
        });
    }

    private static Rule most(SchemaNode operand) {
        int most = operand.count();
        return forArrays((items, at, findings) -> {
            if (items.size() > most) {
                var details = JsonObject.of("max_items", Json.of(most), "actual_items", Json.of(items.size()));
                findings.add(at, "maxItems", details, "must have at most " + most + " items");
            }
        });
    }

    private static void unique(List<Json> items, Place at, Findings findings) {
        Map<Json, Integer> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Integer first = seen.putIfAbsent(Same.form(items.get(i)), i);
            if (first != null) {
                var details = JsonObject.of("index_a", Json.of(first), "index_b", Json.of(i));
                findings.add(at, "uniqueItems", details, "must not have the same item twice");
                return;
            }
        }
    }

    private static Rule contains(Rule wanted) {
        return forArrays((items, at, findings) -> {
            List<Findings> trials = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                Findings trial = findings.trial(wanted, items.get(i), at.item(i));
                if (trial.isEmpty()) {
                    return;
                }
                trials.add(trial);
            }
            if (trials.isEmpty()) {
                findings.add(at, "contains", JsonObject.EMPTY, "must have an item of the kind that is demanded");
            }
            trials.forEach(findings::addAll);
        });
    }
}
