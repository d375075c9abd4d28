package dev.portcullis.json.value;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Cursor;
import dev.portcullis.json.shape.Mismatch;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Any value as a tree, of bounded depth when read. */
record TreeCodec(boolean readsNull) implements Codec<Json> {
    @Override
    public void write(Json value, JsonGenerator out) {
        switch (value) {
            case JsonString string -> out.write(string.value());
            case JsonNumber number -> out.write(number.value());
            case JsonBoolean flag -> out.write(flag.value());
            case JsonNull nothing -> out.writeNull();
            case JsonObject object -> writeMembers(object, out);
            case JsonArray array -> writeItems(array, out);
        }
    }

    private void writeMembers(JsonObject object, JsonGenerator out) {
        out.writeStartObject();
        object.members().forEach((name, value) -> write(value, out.writeKey(name)));
        out.writeEnd();
    }

    private void writeItems(JsonArray array, JsonGenerator out) {
        out.writeStartArray();
        array.items().forEach(item -> write(item, out));
        out.writeEnd();
    }

    @Override
    public Json read(Cursor in) {
        return read(in, 0);
    }

    private static Json read(Cursor in, int depth) {
        return switch (in.event()) {
            case VALUE_STRING -> new JsonString(in.text());
            case VALUE_NUMBER -> new JsonNumber(in.number());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            case START_OBJECT -> readMembers(in, depth + 1);
            case START_ARRAY -> readItems(in, depth + 1);
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new Mismatch("a value");
        };
    }

    private static JsonObject readMembers(Cursor in, int depth) {
        Cursor.expectDepth(depth);
        var members = new LinkedHashMap<String, Json>();
        while (in.hasMember()) {
            String name = in.name();
            in.advance();
            members.put(name, read(in, depth));
        }
        return new JsonObject(members);
    }

    private static JsonArray readItems(Cursor in, int depth) {
        Cursor.expectDepth(depth);
        var items = new ArrayList<Json>();
        while (in.hasItem()) {
            items.add(read(in, depth));
        }
        return new JsonArray(items);
    }
}
