package dev.portcullis.json.wire;

import java.util.Arrays;

/**
 * Which characters of a JSON string are escaped, and how.
 *
 * <p>Beyond what JSON asks for these are the characters that mean something to HTML and JavaScript, and lone surrogates, which
 * no encoding can carry. Source: docs/contract/answers.md, "JSON".
 */
final class Escapes {
    private static final String DIGITS = "0123456789abcdef";

    // Asked once a character of all that is written: a look-up, not seven comparisons.
    private static final boolean[] PLAIN = plain();

    private Escapes() {}

    private static boolean[] plain() {
        var plain = new boolean[0x80];
        Arrays.fill(plain, ' ', plain.length, true);
        "\"\\<>&".chars().forEach(special -> plain[special] = false);
        return plain;
    }

    /** Whether a character is one byte and stands for itself. */
    static boolean isPlain(char character) {
        return character < PLAIN.length && PLAIN[character];
    }

    /** Whether a character that is not plain, nor part of a pair of surrogates, must be escaped. */
    static boolean isEscaped(char character) {
        return character < 0x80 || character == '\u2028' || character == '\u2029' || Character.isSurrogate(character);
    }

    static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    static String of(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default ->
                "\\u" + digit(character >> 12) + digit(character >> 8) + digit(character >> 4) + digit(character);
        };
    }

    private static char digit(int bits) {
        return DIGITS.charAt(bits & 0xF);
    }
}
