package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON pointers. */
final class Pointers {
    private Pointers() {}

    static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    static @Nullable Json resolve(Json document, List<String> path) {
        Json place = document;
        for (String step : path) {
            place = child(place, step);
            if (place == null) {
                return null;
            }
        }
        return place;
    }

    private static @Nullable Json child(Json place, String step) {
        return switch (place) {
            case JsonObject object -> object.members().get(step);
            case JsonArray(List<Json> items) -> item(items, step);
            default -> null;
        };
    }

    private static @Nullable Json item(List<Json> items, String step) {
        try {
            int index = Integer.parseInt(step);
            return index >= 0 && index < items.size() ? items.get(index) : null;
        } catch (NumberFormatException noIndex) {
            return null;
        }
    }
}
