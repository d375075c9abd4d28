package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.List;
import java.util.Map;

/** What schemas demand of objects, apart from {@link PropertyKeywords}. */
final class ObjectKeywords {
    /** A rule for objects; every other value keeps it. */
    @FunctionalInterface
    interface ObjectRule {
        void check(Map<String, Json> members, Place at, Findings findings);
    }

    private ObjectKeywords() {}

    static Rule forObjects(ObjectRule rule) {
        return (value, at, findings) -> {
            if (value instanceof JsonObject(Map<String, Json> members)) {
                rule.check(members, at, findings);
            }
        };
    }

    static void read(SchemaNode schema, SchemaReader reader, List<Rule> rules) {
        schema.get("minProperties").map(ObjectKeywords::least).ifPresent(rules::add);
        schema.get("maxProperties").map(ObjectKeywords::most).ifPresent(rules::add);
        schema.get("required").map(ObjectKeywords::required).ifPresent(rules::add);
        PropertyKeywords.read(schema, reader, rules);
        schema.get("dependencies")
                .ifPresent(operand -> operand.members()
                        .forEach((name, dependency) -> rules.add(dependency(name, dependency, reader))));
    }

    private static Rule least(SchemaNode operand) {
        int least = operand.count();
        return forObjects((members, at, findings) -> {
            if (members.size() < least) {
                var details = JsonObject.of("min_properties", Json.of(least), "actual", Json.of(members.size()));
                findings.add(at, "minProperties", details, "must have at least " + least + " members");
            }
        });
    }

    private static Rule most(SchemaNode operand) {
        int most = operand.count();
        return forObjects((members, at, findings) -> {
            if (members.size() > most) {
                var details = JsonObject.of("max_properties", Json.of(most), "actual", Json.of(members.size()));
                findings.add(at, "maxProperties", details, "must have at most " + most + " members");
            }
        });
    }

    private static Rule required(SchemaNode operand) {
        List<String> names = operand.texts();
        return forObjects((members, at, findings) -> names.stream()
                .filter(name -> !members.containsKey(name))
                .forEach(name -> findings.add(
                        at.member(name),
                        "required",
                        JsonObject.of("property", Json.of(name)),
                        "is required, but missing")));
    }

    private static Rule dependency(String name, SchemaNode dependency, SchemaReader reader) {
        return dependency.value() instanceof JsonArray || dependency.value() instanceof JsonString
                ? companions(name, dependency)
                : dependentSchema(name, reader.read(dependency));
    }

    private static Rule companions(String name, SchemaNode dependency) {
        List<String> needed = dependency.texts();
        return forObjects((members, at, findings) -> {
            if (members.containsKey(name) && !members.keySet().containsAll(needed)) {
                var details = JsonObject.of("property", Json.of(name), "expected", JsonArray.ofTexts(needed));
                findings.add(at, "dependencies", details, "must have " + needed + ", for it has '" + name + "'");
            }
        });
    }

    private static Rule dependentSchema(String name, Rule schema) {
        return (value, at, findings) -> {
            if (value instanceof JsonObject object && object.has(name)) {
                findings.check(schema, value, at);
            }
        };
    }
}
