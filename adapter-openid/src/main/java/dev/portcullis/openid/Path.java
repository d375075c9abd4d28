package dev.portcullis.openid;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Finds what stands deep in an answer: names of members, and places in lists, with dots in between. */
final class Path {
    private Path() {}

    static Optional<Json> in(Json value, String path) {
        Optional<Json> found = Optional.of(value);
        for (String step : path.split("\\.", -1)) {
            found = found.flatMap(one -> step(one, step));
        }
        return found;
    }

    private static Optional<Json> step(Json value, String step) {
        return switch (value) {
            case JsonObject object -> object.get(step);
            case JsonArray(List<Json> items)
            when step.matches("\\d{1,4}") ->
                items.stream().skip(Integer.parseInt(step)).findFirst();
            default -> Optional.empty();
        };
    }
}
