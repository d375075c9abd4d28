package dev.portcullis.breach;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The answer of the service, as it came: a line for each ending, with a colon and a count. Kept as text, which takes a tenth
 * of the memory of a map and is searched in microseconds.
 */
record Range(String text) {
    private static final Pattern LINE = Pattern.compile("[0-9A-F]{35}(?:[:\\s][^<]*+)?+");
    private static final int DIGITS_OF_A_LONG = 18;

    /**
     * @throws BadAnswer if the text is empty, as no range is, or a line of it is something else, as in a proxy's page or where it
     *     was cut
     */
    static Range of(String answer) throws BadAnswer {
        String text = answer.toUpperCase(Locale.ROOT);
        if (text.isBlank()) {
            throw new BadAnswer("its answer is empty");
        }
        if (!text.lines()
                .filter(line -> !line.isBlank())
                .allMatch(line -> LINE.matcher(line).matches())) {
            throw new BadAnswer("its answer is no range");
        }
        return new Range("\n" + text);
    }

    /** How often the password with this ending was seen; a count that is missing or unreadable is one. */
    long timesSeen(String ending) {
        int line = text.indexOf("\n" + ending);
        if (line < 0) {
            return 0;
        }
        int end = text.indexOf('\n', line + 1);
        return count(text.substring(line + 1 + ending.length(), end < 0 ? text.length() : end));
    }

    private static long count(String rest) {
        String digits = rest.replaceAll("[:,\\s]", "");
        if (!digits.matches("[0-9]+")) {
            return 1;
        }
        return digits.length() > DIGITS_OF_A_LONG ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
