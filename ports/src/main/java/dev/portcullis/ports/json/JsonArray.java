package dev.portcullis.ports.json;

import java.util.ArrayList;
import java.util.List;

/** A JSON array. */
public record JsonArray(List<Json> items) implements Json {

    public static final JsonArray EMPTY = new JsonArray(List.of());

    public JsonArray {
        items = List.copyOf(items);
    }

    public static JsonArray ofTexts(Iterable<String> texts) {
        var items = new ArrayList<Json>();
        texts.forEach(text -> items.add(new JsonString(text)));
        return new JsonArray(items);
    }

    @Override
    public String type() {
        return "array";
    }

    /** As JSON. */
    @Override
    public String toString() {
        return JsonLine.of(this);
    }
}
