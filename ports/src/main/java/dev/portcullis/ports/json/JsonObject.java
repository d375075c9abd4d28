package dev.portcullis.ports.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object; its members keep the order they were given in.
 *
 * @param members the members by name, never holding a Java null
 */
public record JsonObject(Map<String, Json> members) implements Json {

    public static final JsonObject EMPTY = new JsonObject(Map.of());

    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static JsonObject of(String name, Json value) {
        return new JsonObject(Map.of(name, value));
    }

    public static JsonObject of(String name, Json value, String second, Json secondValue) {
        var members = new LinkedHashMap<String, Json>();
        members.put(name, value);
        members.put(second, secondValue);
        return new JsonObject(members);
    }

    public Optional<Json> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The text of a member that is a string; empty when it is absent or of another type. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** A member that is an object; an empty one when it is absent or of another type. */
    public JsonObject object(String name) {
        return members.get(name) instanceof JsonObject object ? object : EMPTY;
    }

    /** The items of a member that is an array; none when it is absent or of another type. */
    public List<Json> items(String name) {
        return members.get(name) instanceof JsonArray(List<Json> items) ? items : List.of();
    }

    /** Those items that are objects. */
    public List<JsonObject> objects(String name) {
        return items(name).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** The texts of those items that are strings. */
    public List<String> texts(String name) {
        return items(name).stream()
                .filter(JsonString.class::isInstance)
                .map(item -> ((JsonString) item).value())
                .toList();
    }

    /** Whether a member is {@code true}; it is not when it is absent or of another type. */
    public boolean isTrue(String name) {
        return JsonBoolean.TRUE.equals(members.get(name));
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The same with one member set; a member that exists keeps its place. */
    public JsonObject with(String name, Json value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new JsonObject(changed);
    }

    /** The same with all members of another one; those that exist keep their place. */
    public JsonObject withAll(JsonObject others) {
        var changed = new LinkedHashMap<>(members);
        changed.putAll(others.members);
        return new JsonObject(changed);
    }

    public JsonObject without(String name) {
        var changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return new JsonObject(changed);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public String type() {
        return "object";
    }

    /** As JSON. */
    @Override
    public String toString() {
        return JsonLine.of(this);
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }
}
