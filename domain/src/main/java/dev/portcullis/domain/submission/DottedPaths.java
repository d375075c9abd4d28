package dev.portcullis.domain.submission;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Values inside nested objects, named by paths such as {@code traits.name.first}. */
public final class DottedPaths {
    private DottedPaths() {}

    /** Set a value, making the objects on the way; where something else than an object is on the way nothing is set. */
    static JsonObject put(JsonObject object, List<String> path, Json value) {
        String name = path.getFirst();
        if (path.size() == 1) {
            return object.with(name, value);
        }
        Json inner = object.get(name).orElse(JsonObject.EMPTY);
        return inner instanceof JsonObject next
                ? object.with(name, put(next, path.subList(1, path.size()), value))
                : object;
    }

    static JsonObject putIfAbsent(JsonObject object, List<String> path, Json value) {
        return find(object, path).isPresent() ? object : put(object, path, value);
    }

    /** Change the value at a path where there is one. */
    static JsonObject change(JsonObject object, List<String> path, UnaryOperator<Json> change) {
        String name = path.getFirst();
        return switch (object.members().get(name)) {
            case null -> object;
            case Json value when path.size() == 1 -> object.with(name, change.apply(value));
            case JsonObject inner -> object.with(name, change(inner, path.subList(1, path.size()), change));
            case Json other -> object;
        };
    }

    /** The value at a path. */
    static Optional<Json> find(JsonObject object, List<String> path) {
        Optional<Json> value = object.get(path.getFirst());
        return path.size() == 1
                ? value
                : value.filter(JsonObject.class::isInstance)
                        .flatMap(inner -> find((JsonObject) inner, path.subList(1, path.size())));
    }

    /** Take the value at a path away where there is one. */
    static JsonObject remove(JsonObject object, List<String> path) {
        String name = path.getFirst();
        if (path.size() == 1) {
            return object.without(name);
        }
        return object.members().get(name) instanceof JsonObject inner
                ? object.with(name, remove(inner, path.subList(1, path.size())))
                : object;
    }

    /** Every plain value with its dotted name, {@code traits.tags.0} for items of arrays. */
    public static LinkedHashMap<String, Json> leaves(String name, Json value) {
        var leaves = new LinkedHashMap<String, Json>();
        collect(name, value, leaves);
        return leaves;
    }

    private static void collect(String name, Json value, Map<String, Json> leaves) {
        switch (value) {
            case JsonObject(Map<String, Json> members) ->
                members.forEach((member, inner) -> collect(name + "." + member, inner, leaves));
            case JsonArray(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    collect(name + "." + i, items.get(i), leaves);
                }
            }
            default -> leaves.put(name, value);
        }
    }
}
