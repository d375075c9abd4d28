package dev.portcullis.embedded.schema;

import dev.portcullis.domain.configuration.SchemaSettings;
import dev.portcullis.embedded.document.YamlText;
import dev.portcullis.embedded.key.KnownKeys;
import dev.portcullis.embedded.location.Locations;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Loads every schema of {@code identity.schemas}. */
public final class SchemaLoader {
    private final SchemaRules rules;
    private final Locations places;
    private final Problems problems;

    public SchemaLoader(Locations places, KnownKeys keys, Problems problems) {
        this.places = places;
        this.rules = new SchemaRules(keys, problems);
        this.problems = problems;
    }

    /**
     * @param schemas {@code identity.schemas}, checked against the table of keys already
     * @param defaultId which of them must be there
     * @return those that could be loaded; what is wrong with the others is among the problems
     */
    public List<SchemaSettings> load(JsonArray schemas, String defaultId) {
        var loaded = new ArrayList<SchemaSettings>();
        var ids = new HashSet<String>();
        for (int i = 0; i < schemas.items().size(); i++) {
            JsonObject entry = (JsonObject) schemas.items().get(i);
            String where = "identity.schemas[" + i + "]";
            String id = entry.text("id").orElse("");
            if (!ids.add(id)) problems.add(new Problem(where + ".id", "\"" + id + "\" is there twice"));
            document(where, entry).map(found -> settings(id, entry, found)).ifPresent(loaded::add);
        }
        if (!ids.contains(defaultId)) problems.add(noDefault(defaultId, ids));
        return loaded;
    }

    private static Problem noDefault(String id, HashSet<String> ids) {
        return Problem.notAllowed(
                "identity.default_schema_id", Json.of(id), "the id of one of identity.schemas: " + ids);
    }

    private static SchemaSettings settings(String id, JsonObject entry, JsonObject document) {
        return new SchemaSettings(
                id, document, entry.members().get("selfservice_selectable") instanceof JsonBoolean(var on) && on);
    }

    private Optional<JsonObject> document(String where, JsonObject entry) {
        try {
            String text = places.read(where + ".url", entry.text("url").orElse(""));
            return object(where, YamlText.parse(where, text));
        } catch (BadConfiguration e) {
            e.problems().forEach(problems::add);
            return Optional.empty();
        }
    }

    private Optional<JsonObject> object(String where, Json document) {
        if (document instanceof JsonObject schema) {
            rules.check(where, schema);
            return Optional.of(schema);
        }
        problems.add(new Problem(where, "holds no JSON object"));
        return Optional.empty();
    }
}
