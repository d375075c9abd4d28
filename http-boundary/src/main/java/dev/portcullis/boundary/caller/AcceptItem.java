package dev.portcullis.boundary.caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One media range of an {@code Accept} header with its quality, above 0 and at most 1. */
record AcceptItem(String range, double quality) {

    /** All ranges of a header that count; what is malformed or of quality 0 is left out. */
    static List<AcceptItem> parse(String header) {
        var items = new ArrayList<AcceptItem>(4);
        for (String text : header.split(",", -1)) {
            String[] parts = text.split(";", -1);
            double quality = quality(parts);
            if (quality > 0) {
                items.add(new AcceptItem(parts[0].strip().toLowerCase(Locale.ROOT), quality));
            }
        }
        return items;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                return number(parameter.substring(2));
            }
        }
        return 1;
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return value <= 1 ? value : 0;
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    /** 2 for the very type, 1 for a range of its kind, 0 for anything, -1 for no match. */
    int closenessTo(String offer) {
        if (range.equals("*/*")) {
            return 0;
        }
        if (range.endsWith("/*")) {
            return offer.startsWith(range.substring(0, range.length() - 1)) ? 1 : -1;
        }
        return range.equals(offer) ? 2 : -1;
    }
}
