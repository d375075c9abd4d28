package dev.portcullis.breach;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the lines of a range: an ending, a colon, a count. */
final class RangeText {
    private RangeText() {}

    /** A count may have commas; one that is missing is one. Lines that make no sense are passed over. */
    static Map<String, Long> parse(String text) {
        var counts = new HashMap<String, Long>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(':');
            String ending = colon < 0 ? line : line.substring(0, colon);
            counts.put(ending.toUpperCase(Locale.ROOT), colon < 0 ? 1L : count(line.substring(colon + 1)));
        });
        return counts;
    }

    private static long count(String text) {
        try {
            return Long.parseLong(text.replace(",", "").strip());
        } catch (NumberFormatException missing) {
            return 1;
        }
    }
}
