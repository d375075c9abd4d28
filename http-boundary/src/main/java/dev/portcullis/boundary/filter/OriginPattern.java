package dev.portcullis.boundary.filter;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An origin that may ask: one, everyone ({@code *}), or all whose host lies below a name ({@code https://*.example.org}). A {@code *}
 * anywhere else, or above a single label, matches nothing. Letter case does not count. docs/security.md, F5.
 *
 * @param before scheme and slashes of a wildcard; else the whole origin
 * @param after what a wildcard's origins end with, from a dot on; empty when there is none
 */
record OriginPattern(String before, String after) {
    private static final String EVERYONE = "*";
    private static final Pattern WILDCARD =
            Pattern.compile("(?<before>[a-z][a-z0-9+.-]*://)\\*(?<after>(?:\\.[a-z0-9_-]+){2,}(?::[0-9]{1,5})?)");
    private static final Pattern LABELS = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");

    static OriginPattern of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var wildcard = WILDCARD.matcher(lower);
        return wildcard.matches()
                ? new OriginPattern(wildcard.group("before"), wildcard.group("after"))
                : new OriginPattern(lower, "");
    }

    boolean isEveryone() {
        return before.equals(EVERYONE);
    }

    /** @param origin in lower case */
    boolean matches(String origin) {
        if (after.isEmpty()) {
            return origin.equals(before) && origin.indexOf('*') < 0;
        }
        int middle = origin.length() - after.length();
        return middle > before.length()
                && origin.startsWith(before)
                && origin.endsWith(after)
                && LABELS.matcher(origin.substring(before.length(), middle)).matches();
    }
}
