package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds numbers that would take forever to calculate with. */
final class AbsurdNumber {
    private static final int DIGITS = 400;

    private AbsurdNumber() {}

    static Optional<List<String>> in(Json value) {
        return in(value, List.of());
    }

    private static Optional<List<String>> in(Json value, List<String> path) {
        return switch (value) {
            case JsonNumber number when isAbsurd(number) -> Optional.of(path);
            case JsonObject(Map<String, Json> members) ->
                members.entrySet().stream()
                        .flatMap(member -> in(member.getValue(), child(path, member.getKey())).stream())
                        .findFirst();
            case JsonArray(List<Json> items) ->
                items.stream().flatMap(item -> in(item, path).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean isAbsurd(JsonNumber number) {
        return Math.abs((long) number.value().scale()) > DIGITS
                || number.value().precision() > DIGITS;
    }

    private static List<String> child(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
