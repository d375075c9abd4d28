package dev.portcullis.ports.json;

import java.util.Map;

/** Writes a value as JSON in one line (RFC 8259), for logs and messages. */
final class JsonLine {
    private static final int FIRST_PLAIN = 0x20;

    private final StringBuilder text = new StringBuilder();

    private JsonLine() {}

    static String of(Json value) {
        var line = new JsonLine();
        line.write(value);
        return line.text.toString();
    }

    private void write(Json value) {
        switch (value) {
            case JsonObject(var members) -> object(members);
            case JsonArray(var items) -> array(items);
            case JsonString(var string) -> string(string);
            case JsonNumber(var number) -> text.append(number);
            case JsonBoolean(boolean truth) -> text.append(truth);
            case JsonNull() -> text.append("null");
        }
    }

    private void object(Map<String, Json> members) {
        String before = "{";
        for (Map.Entry<String, Json> member : members.entrySet()) {
            text.append(before);
            string(member.getKey());
            text.append(':');
            write(member.getValue());
            before = ",";
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(Iterable<Json> items) {
        text.append('[');
        String before = "";
        for (Json item : items) {
            text.append(before);
            write(item);
            before = ",";
        }
        text.append(']');
    }

    private void string(String string) {
        text.append('"');
        string.chars().forEach(this::character);
        text.append('"');
    }

    private void character(int c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append((char) c);
        } else if (c < FIRST_PLAIN || Character.isSurrogate((char) c)) {
            text.append(String.format("\\u%04x", c));
        } else {
            text.append((char) c);
        }
    }
}
