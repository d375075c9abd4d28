package dev.portcullis.rest.gate;

import java.util.Locale;

/** An origin that may ask, with at most one {@code *} for any text. Letter case does not count. */
record OriginPattern(String before, String after, boolean exact) {
    static OriginPattern of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int star = lower.indexOf('*');
        return star < 0
                ? new OriginPattern(lower, "", true)
                : new OriginPattern(lower.substring(0, star), lower.substring(star + 1), false);
    }

    boolean isEveryone() {
        return !exact && before.isEmpty() && after.isEmpty();
    }

    /** @param origin in lower case */
    boolean matches(String origin) {
        return exact
                ? origin.equals(before)
                : origin.length() >= before.length() + after.length()
                        && origin.startsWith(before)
                        && origin.endsWith(after);
    }
}
