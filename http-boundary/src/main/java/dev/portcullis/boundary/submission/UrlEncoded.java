package dev.portcullis.boundary.submission;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code name=value&…} as queries and forms write it: percent-encoded UTF-8 with {@code +} for a blank. */
public final class UrlEncoded {
    private static final int MOST_PAIRS = 10_000;

    private UrlEncoded() {}

    /** The fields in order, each with all its values; malformed pairs are passed over. */
    public static Map<String, List<String>> parseQuery(@Nullable String query) {
        var fields = new LinkedHashMap<String, List<String>>();
        if (query != null && !query.isEmpty()) {
            read(query, fields);
        }
        return fields;
    }

    /** The fields of a form; empty when a part of it is malformed or no UTF-8, or when it has more fields than any form. */
    static Optional<Map<String, List<String>>> parseForm(byte[] body) {
        var fields = new LinkedHashMap<String, List<String>>();
        boolean good = read(new String(body, StandardCharsets.ISO_8859_1), fields);
        return good ? Optional.of(fields) : Optional.empty();
    }

    private static boolean read(String text, Map<String, List<String>> fields) {
        boolean good = true;
        int pairs = 0;
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (++pairs > MOST_PAIRS) {
                return false;
            }
            good &= end == start || add(text.substring(start, end), fields);
            start = end + 1;
        }
        return good;
    }

    private static boolean add(String pair, Map<String, List<String>> fields) {
        if (pair.indexOf(';') >= 0) {
            return false;
        }
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (name == null || value == null) {
            return false;
        }
        fields.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
        return true;
    }

    /** A part of a path, where a {@code +} is itself; empty when it is malformed or no UTF-8. */
    public static Optional<String> decodePath(String text) {
        return Optional.ofNullable(decode(text, '+'));
    }

    private static @Nullable String decode(String text) {
        return decode(text, ' ');
    }

    private static @Nullable String decode(String text, char plus) {
        if (isPlain(text)) {
            return text;
        }
        var octets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int octet = octet(text, i + 1);
                if (octet < 0) {
                    return null;
                }
                octets.write(octet);
                i += 2;
            } else {
                octets.write(c == '+' ? plus : c);
            }
        }
        return Utf8.decode(octets.toByteArray()).orElse(null);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '+' || c > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static int octet(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
