package dev.portcullis.jsonschema.format;

import java.util.regex.Pattern;

/** JSON Pointers. Source: RFC 6901. */
final class Pointers {
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*+)*+", Pattern.DOTALL);
    private static final Pattern STEPS_UP = Pattern.compile("^(?:0|[1-9][0-9]*+)");

    private Pointers() {}

    static boolean isPointer(String text) {
        return POINTER.matcher(text).matches();
    }

    static boolean isRelative(String text) {
        var up = STEPS_UP.matcher(text);
        return up.find() && (text.substring(up.end()).equals("#") || isPointer(text.substring(up.end())));
    }
}
