package dev.portcullis.domain.submission;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.text.UnicodeText;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Adds up what a submission holds, and stops where it is too much. For one submission. */
final class Measure {
    private static final int DEEPEST = 64;
    /** In characters, dots included. */
    private static final int LONGEST_NAME = 512;
    /** A password is neither shown again nor kept, so a long one is for its hash to take or to refuse. */
    private static final String PASSWORD = "password";

    private static final int LONGEST_PASSWORD = 128 * 1024;
    /** What a plain value takes beside its text. */
    private static final int OVERHEAD = 4;

    private final InputLimits limits;
    private long bytes;
    private int values;

    private Measure(InputLimits limits) {
        this.limits = limits;
    }

    /** @throws Unreadable if there is too much of anything, or if a text is no Unicode text */
    static void check(InputLimits limits, Map<String, List<Json>> written) {
        var measure = new Measure(limits);
        written.forEach((name, given) -> given.forEach(value -> measure.member(name, name, value, 1)));
    }

    /** The same for values that have been read. */
    static void check(InputLimits limits, JsonObject read) {
        var measure = new Measure(limits);
        read.members().forEach((name, value) -> measure.member(name, name, value, 1));
    }

    private void member(String path, String name, Json value, int depth) {
        if (path.length() > LONGEST_NAME) {
            throw new Unreadable("the name of a field is longer than " + LONGEST_NAME + " characters");
        }
        if (!UnicodeText.isWhole(name)) {
            throw new Unreadable("the name of a field holds half of a character");
        }
        add(UnicodeText.bytes(name));
        value(path, value, depth);
    }

    private void value(String path, Json value, int depth) {
        if (++values > limits.values()) {
            throw new Unreadable("the submission has more than " + limits.values() + " values");
        }
        if (depth > DEEPEST) {
            throw new Unreadable("the submission nests deeper than " + DEEPEST + " levels");
        }
        switch (value) {
            case JsonString(String text) -> text(path, text);
            case JsonNumber(BigDecimal number) -> add(number.precision());
            case JsonBoolean flag -> add(OVERHEAD);
            case JsonNull nothing -> add(OVERHEAD);
            case JsonArray(List<Json> items) -> items.forEach(item -> value(path, item, depth + 1));
            case JsonObject(Map<String, Json> members) ->
                members.forEach((name, inner) -> member(path + "." + name, name, inner, depth + 1));
        }
    }

    private void text(String path, String text) {
        boolean secret = path.equals(PASSWORD);
        int length = UnicodeText.bytes(text);
        int most = secret ? Math.max(LONGEST_PASSWORD, limits.text()) : limits.text();
        if (length > most) {
            throw new Unreadable("the field " + path + " is longer than " + most + " bytes");
        }
        if (!UnicodeText.isWhole(text)) {
            throw new Unreadable("the field " + path + " holds half of a character");
        }
        add(secret ? 0 : length);
    }

    private void add(int more) {
        bytes += more + OVERHEAD;
        if (bytes > limits.submission()) {
            throw new Unreadable("the submission is longer than " + limits.submission() + " bytes");
        }
    }
}
