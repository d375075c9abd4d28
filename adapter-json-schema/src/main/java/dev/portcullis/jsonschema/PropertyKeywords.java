package dev.portcullis.jsonschema;

import com.google.re2j.Pattern;
import dev.portcullis.jsonschema.ObjectKeywords.ObjectRule;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What schemas demand of the members of objects: {@code properties} and its kin. */
final class PropertyKeywords {
    private final Map<String, Rule> named = new LinkedHashMap<>();
    private final Map<Pattern, Rule> patterns = new LinkedHashMap<>();

    private PropertyKeywords(SchemaNode schema, SchemaReader reader) {
        schema.get("properties")
                .ifPresent(operand -> operand.members().forEach((name, part) -> named.put(name, reader.read(part))));
        schema.get("patternProperties")
                .ifPresent(operand -> operand.members()
                        .forEach((regex, part) -> patterns.put(Patterns.compile(part, regex), reader.read(part))));
    }

    static void read(SchemaNode schema, SchemaReader reader, List<Rule> rules) {
        var keywords = new PropertyKeywords(schema, reader);
        if (!keywords.named.isEmpty()) {
            rules.add(ObjectKeywords.forObjects(keywords::checkNamed));
        }
        if (schema.isSince(Draft.DRAFT_6)) {
            schema.get("propertyNames")
                    .map(operand -> ObjectKeywords.forObjects(names(reader.read(operand))))
                    .ifPresent(rules::add);
        }
        if (!keywords.patterns.isEmpty()) {
            rules.add(ObjectKeywords.forObjects(keywords::checkPatterns));
        }
        schema.get("additionalProperties")
                .flatMap(operand -> keywords.additional(operand, reader))
                .map(ObjectKeywords::forObjects)
                .ifPresent(rules::add);
    }

    private void checkNamed(Map<String, Json> members, Place at, Findings findings) {
        named.forEach((name, rule) -> {
            Json member = members.get(name);
            if (member != null) {
                findings.check(rule, member, at.member(name));
            }
        });
    }

    private void checkPatterns(Map<String, Json> members, Place at, Findings findings) {
        members.forEach((name, member) -> patterns.forEach((pattern, rule) -> {
            if (pattern.matcher(name).find()) {
                findings.check(rule, member, at.member(name));
            }
        }));
    }

    private static ObjectRule names(Rule rule) {
        return (members, at, findings) ->
                members.keySet().forEach(name -> findings.check(rule, Json.of(name), at.member(name)));
    }

    private Optional<ObjectRule> additional(SchemaNode operand, SchemaReader reader) {
        if (operand.value() instanceof JsonBoolean(boolean allowed)) {
            return allowed ? Optional.empty() : Optional.of(this::checkNoMore);
        }
        Rule rule = reader.read(operand);
        return Optional.of((members, at, findings) -> members.forEach((name, member) -> {
            if (isAdditional(name)) {
                findings.check(rule, member, at.member(name));
            }
        }));
    }

    private void checkNoMore(Map<String, Json> members, Place at, Findings findings) {
        if (!patterns.isEmpty() || !named.keySet().containsAll(members.keySet())) {
            reportMore(members.keySet(), at, findings);
        }
    }

    private void reportMore(Set<String> members, Place at, Findings findings) {
        List<String> more = members.stream().filter(this::isAdditional).toList();
        if (!more.isEmpty()) {
            findings.add(
                    at,
                    "additionalProperties",
                    JsonObject.of("additional", JsonArray.ofTexts(more)),
                    "must not have members that the schema does not know");
        }
    }

    private boolean isAdditional(String name) {
        return !named.containsKey(name)
                && patterns.keySet().stream()
                        .noneMatch(pattern -> pattern.matcher(name).find());
    }
}
