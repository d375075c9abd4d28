package dev.portcullis.domain.text;

import java.text.Normalizer;

/**
 * What people see of a text that identifies, and nothing else of it: compatibility characters, letter case, invisible characters
 * and blanks at the ends make no difference. Source: Unicode Standard Annex 15 and 31; RFC 8265, section 3.3, for the order.
 *
 * <p>Letters of different scripts that look alike stay different, and so do ß and ss, İ and i, ı and i: they lead to different
 * mailboxes.
 */
public final class VisibleText {
    private static final int DOTTED_I = 0x130;
    private static final int DOTLESS_I = 0x131;

    private VisibleText() {}

    /** The one text of all that look the same; empty when nothing of it shows. Given again it stays as it is. */
    public static String of(String text) {
        return isPlain(text) ? text : thorough(text);
    }

    // Most identifiers are small letters, digits and signs already.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static String thorough(String text) {
        String before = text;
        String after = once(text);
        // Taking something out may bring together what composes; it comes to rest at the second turn.
        while (!after.equals(before)) {
            before = after;
            after = once(after);
        }
        return after;
    }

    private static String once(String text) {
        var seen = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> append(seen, c));
        return Normalizer.normalize(seen, Normalizer.Form.NFKC).strip();
    }

    private static void append(StringBuilder seen, int c) {
        if (isBlank(c)) {
            if (!seen.isEmpty() && seen.charAt(seen.length() - 1) != ' ') {
                seen.append(' ');
            }
        } else if (!isInvisible(c)) {
            fold(seen, c);
        }
    }

    private static void fold(StringBuilder seen, int c) {
        switch (c) {
            case DOTTED_I -> seen.append("i\u0307");
            case DOTLESS_I -> seen.appendCodePoint(c);
            default -> seen.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
        }
    }

    private static boolean isBlank(int c) {
        return Character.isSpaceChar(c) || c >= '\t' && c <= '\r' || c == 0x85 || c == 0x2800;
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL || isIgnorable(c);
    }

    /** Characters of other categories that are made to be drawn as nothing (Default_Ignorable_Code_Point). */
    private static boolean isIgnorable(int c) {
        return c == 0x34f
                || c == 0x115f
                || c == 0x1160
                || c == 0x17b4
                || c == 0x17b5
                || c >= 0x180b && c <= 0x180f
                || c == 0x3164
                || c == 0xffa0
                || c >= 0xfe00 && c <= 0xfe0f
                || c >= 0xe0000 && c <= 0xe0fff
                || c == 0x2065
                || c >= 0xfff0 && c <= 0xfff8;
    }

    /** A text without the blanks and invisible characters at its ends; the rest as it was written. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isNothing(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isNothing(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isNothing(int c) {
        return isBlank(c) || isInvisible(c);
    }
}
