package dev.portcullis.jsonnet;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.mapping.MappingFailed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values as JSON, and JSON as values. */
final class Manifest {
    private Manifest() {}

    static Json json(Interpreter in, Value value) {
        in.budget().enter();
        Json json = switch (value) {
            case Value.Null nothing -> JsonNull.NULL;
            case Value.Truth truth -> Json.of(truth == Value.Truth.TRUE);
            case Value.Number number -> new JsonNumber(Numbers.exact(number));
            case Value.Text text -> text(in, text.value());
            case Value.Array array -> array(in, array);
            case ObjectValue object -> object(in, object);
            case FunctionValue function -> throw MappingFailed.because("a function cannot be written as JSON");
        };
        in.budget().leave();
        return json;
    }

    private static Json text(Interpreter in, String text) {
        in.budget().take(text.length());
        return new JsonString(text);
    }

    private static Json array(Interpreter in, Value.Array array) {
        in.budget().take(array.size());
        var items = new ArrayList<Json>();
        array.items().forEach(item -> items.add(json(in, item.get())));
        return new JsonArray(items);
    }

    private static Json object(Interpreter in, ObjectValue object) {
        object.check(in);
        var members = new LinkedHashMap<String, Json>();
        object.names(in, false).forEach(name -> members.put(name, json(in, object.get(in, name))));
        return new JsonObject(members);
    }

    /** A value in one line, as programs see it when they add it to a text. */
    static String line(Interpreter in, Value value) {
        return JsonWriter.line(in, json(in, value));
    }

    static Value value(Json json) {
        return switch (json) {
            case JsonNull nothing -> Value.Null.NULL;
            case JsonBoolean truth -> Value.Truth.of(truth.value());
            case JsonNumber number -> Value.Number.of(number.value());
            case JsonString text -> new Value.Text(text.value());
            case JsonArray array ->
                new Value.Array(
                        array.items().stream().map(item -> Lazy.of(value(item))).toList());
            case JsonObject object -> ObjectValue.ofValues(values(object.members()));
        };
    }

    private static Map<String, Lazy> values(Map<String, Json> members) {
        var values = new LinkedHashMap<String, Lazy>();
        members.forEach((name, member) -> values.put(name, Lazy.by(() -> value(member))));
        return values;
    }
}
