package dev.portcullis.domain.schema;

import dev.portcullis.domain.schema.TraitField.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds every value that a schema speaks of, through references and compositions, in the order of the document. */
final class TraitFieldScanner {
    private static final int DEEPEST = 32;
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> BRANCHES = List.of("if", "then", "else");

    /** More are no choice but a look-up. */
    private static final int MOST_OPTIONS = 500;

    private final JsonObject root;
    private final Map<String, TraitField> found = new LinkedHashMap<>();

    private TraitFieldScanner(JsonObject root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException if references lead in a circle */
    static List<TraitField> of(JsonObject schema) {
        var walk = new TraitFieldScanner(schema);
        walk.members(schema.object("properties").object("traits"), List.of("traits"), 0);
        return List.copyOf(walk.found.values());
    }

    private void members(JsonObject schema, List<String> path, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("the schema's references lead in a circle at " + String.join(".", path));
        }
        Set<String> required = required(schema);
        schema.object("properties").members().forEach((name, member) -> {
            if (member instanceof JsonObject object) {
                visit(object, child(path, name), required.contains(name), depth + 1);
            }
        });
        alternatives(schema).forEach(part -> members(part, path, depth + 1));
        referenced(schema).ifPresent(target -> members(target, path, depth + 1));
    }

    private void visit(JsonObject written, List<String> path, boolean required, int depth) {
        JsonObject schema = referenced(written).orElse(written);
        TraitField field = field(schema, path, required);
        found.putIfAbsent(field.name(), field);
        if (field.kind() == Kind.OBJECT) {
            members(schema, path, depth);
        }
    }

    private static TraitField field(JsonObject schema, List<String> path, boolean required) {
        JsonObject items = schema.object("items");
        Kind kind = kind(schema);
        return new TraitField(
                path,
                kind,
                kind == Kind.ARRAY ? kind(items) : null,
                schema.text("format").orElse(null),
                schema.text("pattern").orElse(null),
                schema.text("title").orElse(null),
                required,
                schema.get("disableFormField").equals(Optional.of(JsonBoolean.TRUE)),
                options(kind == Kind.ARRAY ? items : schema),
                extension(schema, items));
    }

    /** The choices of an enumeration, if an input for its kind can offer them all. */
    private static List<Json> options(JsonObject schema) {
        if (!(schema.members().get("enum") instanceof JsonArray(List<Json> values)) || values.size() > MOST_OPTIONS) {
            return List.of();
        }
        boolean offered = values.stream()
                .allMatch(
                        switch (kind(schema)) {
                            case STRING -> JsonString.class::isInstance;
                            case NUMBER, INTEGER -> JsonNumber.class::isInstance;
                            default -> value -> false;
                        });
        return offered ? values : List.of();
    }

    private static JsonObject extension(JsonObject schema, JsonObject items) {
        JsonObject own = schema.object("ory.sh/kratos");
        return own.isEmpty() ? items.object("ory.sh/kratos") : own;
    }

    private static Kind kind(JsonObject schema) {
        return switch (schema.members().get("type")) {
            case JsonString(String name) -> named(name);
            case JsonArray(List<Json> types)
            when types.size() == 1 && types.getFirst() instanceof JsonString one -> named(one.value());
            case JsonArray several -> Kind.MIXED;
            case null, default -> schema.has("properties") ? Kind.OBJECT : Kind.STRING;
        };
    }

    private static Kind named(String type) {
        try {
            return Kind.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Kind.MIXED;
        }
    }

    private static Set<String> required(JsonObject schema) {
        return schema.items("required").stream().map(TraitFieldScanner::textOf).collect(Collectors.toSet());
    }

    private static String textOf(Json json) {
        return json instanceof JsonString(String text) ? text : "";
    }

    private static List<JsonObject> alternatives(JsonObject schema) {
        var parts = new ArrayList<JsonObject>();
        LISTS.forEach(list -> parts.addAll(schema.objects(list)));
        BRANCHES.stream().map(schema::object).filter(part -> !part.isEmpty()).forEach(parts::add);
        return parts;
    }

    /** What a schema refers to, over as many steps as it takes. */
    private Optional<JsonObject> referenced(JsonObject schema) {
        Optional<JsonObject> target = step(schema);
        Optional<JsonObject> further = target.flatMap(this::step);
        for (int steps = 1; further.isPresent(); steps++) {
            if (steps > DEEPEST) {
                throw new IllegalArgumentException("the schema's references lead in a circle");
            }
            target = further;
            further = target.flatMap(this::step);
        }
        return target;
    }

    private Optional<JsonObject> step(JsonObject schema) {
        return schema.text("$ref").filter(ref -> ref.startsWith("#/")).map(this::resolve);
    }

    private JsonObject resolve(String reference) {
        JsonObject place = root;
        for (String step : reference.substring(2).split("/", -1)) {
            place = place.object(step.replace("~1", "/").replace("~0", "~"));
        }
        return place;
    }

    private static List<String> child(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    /** The names of all members below {@code traits} in document order, without following references: the form's order. */
    static List<String> keys(JsonObject schema) {
        var keys = new ArrayList<String>();
        collectKeys(schema.object("properties").object("traits"), "traits", keys, 0);
        return keys;
    }

    private static void collectKeys(JsonObject schema, String path, List<String> keys, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        schema.object("properties").members().forEach((name, member) -> {
            String key = path + "." + name;
            if (member instanceof JsonObject object && object.text("type").equals(Optional.of("object"))) {
                collectKeys(object, key, keys, depth + 1);
            } else {
                keys.add(key);
            }
        });
    }
}
