package dev.portcullis.jsonschema.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Addresses of resources. Letters of any script are taken. Source: RFC 3986, RFC 3987; RFC 6570 for templates. */
final class Uris {
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*+}");

    private Uris() {}

    static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException none) {
            return false;
        }
    }

    static boolean isReference(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    static boolean isTemplate(String text) {
        return isReference(EXPRESSION.matcher(text).replaceAll("x"));
    }
}
