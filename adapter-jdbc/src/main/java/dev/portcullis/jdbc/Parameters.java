package dev.portcullis.jdbc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part of a dsn after the question mark. */
final class Parameters {
    private Parameters() {}

    /** What stands before the question mark. */
    static String before(String text) {
        int question = text.indexOf('?');
        return question < 0 ? text : text.substring(0, question);
    }

    /** The parameters by name, decoded. */
    static Map<String, String> of(String text) {
        var all = new LinkedHashMap<String, String>();
        int question = text.indexOf('?');
        if (question >= 0) {
            for (String pair : text.substring(question + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                all.put(equals < 0 ? pair : pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        all.remove("");
        return all;
    }

    /** @throws IllegalArgumentException if a percent sign is not followed by two digits */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("dsn: write a percent sign as %25");
        }
    }
}
