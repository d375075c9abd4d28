package dev.portcullis.jsonnet;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.Iterator;
import java.util.Map;

/** JSON as text in the layouts that the standard library knows. */
final class JsonWriter {
    private final Interpreter in;
    private final Layout layout;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private JsonWriter(Interpreter in, Layout layout) {
        this.in = in;
        this.layout = layout;
    }

    static String line(Interpreter in, Json json) {
        return write(in, json, new Layout("", "", ": ", ", ", " "));
    }

    static String minified(Interpreter in, Json json) {
        return write(in, json, new Layout("", "", ":", ",", ""));
    }

    static String indented(Interpreter in, Json json, String indent, String newline, String colon) {
        return write(in, json, new Layout(indent, newline, colon, ",", newline + newline));
    }

    private static String write(Interpreter in, Json json, Layout layout) {
        var writer = new JsonWriter(in, layout);
        writer.write(json);
        in.budget().take(writer.text.length());
        return writer.text.toString();
    }

    private void write(Json json) {
        switch (json) {
            case JsonNull nothing -> text.append("null");
            case JsonBoolean truth -> text.append(truth.value());
            case JsonNumber number -> text.append(Numbers.text(Value.Number.of(number.value())));
            case JsonString string -> quote(text, string.value());
            case JsonArray array -> array(array);
            case JsonObject object -> object(object);
        }
    }

    private void array(JsonArray array) {
        open("[");
        for (Iterator<Json> items = array.items().iterator(); items.hasNext(); ) {
            line();
            write(items.next());
            text.append(items.hasNext() ? layout.comma() : "");
        }
        close(array.items().isEmpty(), "]");
    }

    private void object(JsonObject object) {
        open("{");
        for (var members = object.members().entrySet().iterator(); members.hasNext(); ) {
            Map.Entry<String, Json> member = members.next();
            line();
            quote(text, member.getKey());
            text.append(layout.colon());
            write(member.getValue());
            text.append(members.hasNext() ? layout.comma() : "");
        }
        close(object.isEmpty(), "}");
    }

    private void open(String bracket) {
        text.append(bracket);
        depth++;
    }

    private void close(boolean isEmpty, String bracket) {
        depth--;
        if (isEmpty) {
            text.append(layout.empty());
        } else {
            line();
        }
        text.append(bracket);
    }

    private void line() {
        int indentation = depth * layout.indent().length();
        in.budget().take(indentation);
        text.append(layout.newline()).append(layout.indent().repeat(depth));
    }

    static void quote(StringBuilder into, String text) {
        into.append('"');
        text.chars().forEach(letter -> into.append(escaped((char) letter)));
        into.append('"');
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isControl(letter) ? "\\u%04x".formatted((int) letter) : String.valueOf(letter);
        };
    }

    private static boolean isControl(char letter) {
        return letter < ' ' || letter >= 0x7f && letter <= 0x9f;
    }

    private record Layout(String indent, String newline, String colon, String comma, String empty) {}
}
