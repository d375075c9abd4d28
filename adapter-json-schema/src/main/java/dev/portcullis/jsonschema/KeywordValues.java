package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What each keyword of a schema demands, by the keyword's place in the schema. */
final class KeywordValues {
    private final Map<String, Json> values = new ConcurrentHashMap<>();

    void note(String place, Json value) {
        values.put(place, value);
    }

    Optional<Json> at(String place) {
        return Optional.ofNullable(values.get(place));
    }
}
