package dev.portcullis.embedded.document;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a value into a tree, making what is missing on the way. */
final class Placing {
    private Placing() {}

    static Json put(@Nullable Json into, List<String> place, Json value) {
        if (place.isEmpty()) return value;
        String step = place.getFirst();
        return isIndex(step) ? inList(into, Integer.parseInt(step), place, value) : inObject(into, step, place, value);
    }

    private static Json inObject(@Nullable Json into, String name, List<String> place, Json value) {
        JsonObject object = into instanceof JsonObject found ? found : JsonObject.EMPTY;
        return object.with(name, put(object.members().get(name), rest(place), value));
    }

    private static Json inList(@Nullable Json into, int index, List<String> place, Json value) {
        var items = new ArrayList<>(into instanceof JsonArray found ? found.items() : List.<Json>of());
        if (index < items.size()) items.set(index, put(items.get(index), rest(place), value));
        else items.add(index, put(null, rest(place), value));
        return new JsonArray(items);
    }

    private static List<String> rest(List<String> place) {
        return place.subList(1, place.size());
    }

    static boolean isIndex(String step) {
        return step.length() < 4 && step.chars().allMatch(c -> c >= '0' && c <= '9') && !step.isEmpty();
    }
}
