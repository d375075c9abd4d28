package dev.portcullis.embedded.schema;

import dev.portcullis.embedded.key.KnownKeys;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * What an identity schema must be beside a JSON Schema.
 *
 * <p>Source: docs/contract/identity-schema.md, "Schemas" and "The keyword".
 */
final class SchemaRules {
    private static final String EXTENSION = "ory.sh/kratos";
    private static final List<String> DRAFTS = List.of("draft-04", "draft-06", "draft-07");
    private static final Set<String> VERIFIABLE =
            Set.of("email", "email_loose", "tel", "date", "time", "date-time", "no-validate");

    private final KnownKeys keys;
    private final Problems problems;

    SchemaRules(KnownKeys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    void check(String where, JsonObject schema) {
        draft(where, schema);
        traits(where + " #/properties/traits", schema.object("properties").object("traits"));
        extensions(where + " #", schema);
    }

    private void draft(String where, JsonObject schema) {
        schema.text("$schema")
                .filter(named -> DRAFTS.stream().noneMatch(named::contains))
                .ifPresent(named -> problems.add(
                        Problem.notAllowed(where + " #/$schema", Json.of(named), "draft-04, draft-06 or draft-07")));
    }

    private void traits(String where, JsonObject traits) {
        Json object = Json.of("object");
        Json type = traits.get("type").orElse(object);
        if (!traits.has("type")) {
            problems.add(Problem.missing(where + "/type", object.toString()));
        } else if (!type.equals(object)) {
            problems.add(Problem.notAllowed(where + "/type", type, object.toString()));
        }
        if (traits.object("properties").isEmpty()) {
            problems.add(Problem.missing(where + "/properties", "at least one trait"));
        }
    }

    private void extensions(String where, Json value) {
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.items().size(); i++)
                extensions(where + "/" + i, list.items().get(i));
        }
        if (value instanceof JsonObject object) {
            object.get(EXTENSION).ifPresent(extension -> extension(where, object, extension));
            object.without(EXTENSION).members().forEach((name, member) -> extensions(where + "/" + name, member));
        }
    }

    private void extension(String where, JsonObject trait, Json extension) {
        keys.check("@extension", where + "/" + EXTENSION, extension, problems);
        boolean isVerifiable = extension instanceof JsonObject object && object.has("verification");
        if (isVerifiable && !VERIFIABLE.contains(trait.text("format").orElse(""))) format(where, trait);
    }

    private void format(String where, JsonObject trait) {
        Json found = trait.members().getOrDefault("format", JsonNull.NULL);
        problems.add(Problem.notAllowed(
                where + "/format",
                found,
                "for a trait that is verified one of "
                        + VERIFIABLE.stream().sorted().toList()));
    }
}
