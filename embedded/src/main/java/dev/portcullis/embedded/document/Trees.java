package dev.portcullis.embedded.document;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Trees of settings: laid over each other, looked into, changed. */
public final class Trees {
    private Trees() {}

    /** Both together: maps are joined member by member; of anything else the upper wins whole. */
    public static JsonObject overlay(JsonObject lower, JsonObject upper) {
        var joined = new LinkedHashMap<>(lower.members());
        upper.members().forEach((name, value) -> joined.merge(name, value, Trees::join));
        return new JsonObject(joined);
    }

    private static Json join(Json lower, Json upper) {
        return lower instanceof JsonObject below && upper instanceof JsonObject above ? overlay(below, above) : upper;
    }

    /** The same without members that are null: a key with nothing behind it is a key that is not set. */
    public static Json withoutNulls(Json value) {
        return switch (value) {
            case JsonObject object -> objectWithoutNulls(object);
            case JsonArray list ->
                new JsonArray(list.items().stream().map(Trees::withoutNulls).toList());
            default -> value;
        };
    }

    private static JsonObject objectWithoutNulls(JsonObject object) {
        var kept = new LinkedHashMap<String, Json>();
        object.members().forEach((name, value) -> {
            if (!(value instanceof JsonNull)) kept.put(name, withoutNulls(value));
        });
        return new JsonObject(kept);
    }

    /** What stands at a place, given as names one in the other. */
    public static Optional<Json> at(JsonObject tree, List<String> place) {
        Optional<Json> found = Optional.of(tree);
        for (String name : place) found = found.flatMap(value -> member(value, name));
        return found;
    }

    private static Optional<Json> member(Json value, String name) {
        return value instanceof JsonObject object ? object.get(name) : Optional.empty();
    }

    /** What stands at a key, its names parted by dots. */
    public static Optional<Json> at(JsonObject tree, String key) {
        return at(tree, List.of(key.split("\\.")));
    }

    /**
     * The same with one value set; steps that are numbers count into lists, the first free one appends.
     *
     * @throws IndexOutOfBoundsException if a number leaves a gap in a list
     */
    public static JsonObject with(JsonObject tree, List<String> place, Json value) {
        return (JsonObject) Placing.put(tree, place, value);
    }
}
