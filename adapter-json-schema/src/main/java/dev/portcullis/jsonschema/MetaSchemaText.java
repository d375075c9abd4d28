package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the descriptions of the drafts that the validator brings along; nothing from outside ever comes here. */
final class MetaSchemaText {
    private final Map<Integer, Character> escapes = Map.of((int) 'n', '\n', (int) 't', '\t', (int) 'r', '\r');
    private final String text;
    private int at;

    private MetaSchemaText(String text) {
        this.text = text;
    }

    static Json read(String text) {
        return new MetaSchemaText(text).value();
    }

    private Json value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> Json.of(string());
            case 't' -> word("true", Json.of(true));
            case 'f' -> word("false", Json.of(false));
            case 'n' -> word("null", JsonNull.NULL);
            default -> number();
        };
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private Json word(String word, Json value) {
        at += word.length();
        return value;
    }

    private Json object() {
        var members = new LinkedHashMap<String, Json>();
        at++;
        while (next() != '}') {
            String name = string();
            next();
            at++;
            members.put(name, value());
            if (next() == ',') {
                at++;
            }
        }
        at++;
        return new JsonObject(members);
    }

    private Json array() {
        List<Json> items = new ArrayList<>();
        at++;
        while (next() != ']') {
            items.add(value());
            if (next() == ',') {
                at++;
            }
        }
        at++;
        return new JsonArray(items);
    }

    private String string() {
        next();
        at++;
        var plain = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                int escaped = text.charAt(at++);
                plain.append(escapes.getOrDefault(escaped, (char) escaped));
            } else {
                plain.append(c);
            }
        }
        at++;
        return plain.toString();
    }

    private Json number() {
        int from = at;
        while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new JsonNumber(new BigDecimal(text.substring(from, at)));
    }
}
