package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a schema document into rules, once. */
final class SchemaReader {
    private static final int DEEPEST = 200;

    private final References references;
    private final Map<String, Rule> referred = new HashMap<>();
    private int depth;

    SchemaReader(References references) {
        this.references = references;
    }

    Rule read(SchemaNode schema) {
        if (++depth > DEEPEST) {
            throw schema.bad("is nested too deeply");
        }
        try {
            return schema.value() instanceof JsonBoolean(boolean allowed) ? constant(schema, allowed) : object(schema);
        } finally {
            depth--;
        }
    }

    private static Rule constant(SchemaNode schema, boolean allowed) {
        if (!schema.isSince(Draft.DRAFT_6)) {
            throw schema.bad("must be an object");
        }
        return allowed ? (value, at, findings) -> {} : SchemaReader::forbidden;
    }

    static void forbidden(Json value, Place at, Findings findings) {
        findings.add(at, "false", JsonObject.EMPTY, "must not be there");
    }

    private Rule object(SchemaNode schema) {
        if (!(schema.value() instanceof JsonObject)) {
            throw schema.bad("must be a schema: an object, true or false");
        }
        // Up to draft 7 nothing beside a reference counts.
        return schema.get("$ref").map(this::reference).orElseGet(() -> keywords(schema));
    }

    // Looked up when it is used, for what it points at may contain it.
    private Rule reference(SchemaNode reference) {
        SchemaNode target = references.target(reference);
        String pointer = target.pointer();
        if (!referred.containsKey(pointer)) {
            referred.put(pointer, (value, at, findings) -> {});
            referred.put(pointer, read(target));
        }
        return (value, at, findings) ->
                findings.check(referred.getOrDefault(pointer, SchemaReader::forbidden), value, at);
    }

    private Rule keywords(SchemaNode schema) {
        var rules = new ArrayList<Rule>();
        ValueKeywords.read(schema, this, rules);
        CompositionKeywords.read(schema, this, rules);
        ObjectKeywords.read(schema, this, rules);
        ArrayKeywords.read(schema, this, rules);
        StringKeywords.read(schema, rules);
        NumberKeywords.read(schema, rules);
        return schema.get("type")
                .map(TypeRule::read)
                .map(type -> typed(type, rules))
                .orElseGet(() -> all(rules));
    }

    private static Rule typed(TypeRule type, List<Rule> rules) {
        Rule others = all(rules);
        return (value, at, findings) -> {
            if (type.allows(value)) {
                others.check(value, at, findings);
            } else {
                type.report(value, at, findings);
            }
        };
    }

    private static Rule all(List<Rule> rules) {
        Rule[] all = rules.toArray(Rule[]::new);
        return (value, at, findings) -> {
            for (Rule rule : all) {
                rule.check(value, at, findings);
            }
        };
    }
}
