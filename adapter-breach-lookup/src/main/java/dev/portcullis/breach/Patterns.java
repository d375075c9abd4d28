package dev.portcullis.breach;

import java.util.function.Predicate;

/** Long passwords that are short ones in disguise. */
final class Patterns {
    /** No entry of the list is longer. */
    static final int LONGEST_UNIT = 20;

    private static final int FEW = 4;

    private Patterns() {}

    /** Whether a text is one piece once and a half or more, and the piece is short or common. */
    static boolean isRepetition(String text, Predicate<String> common) {
        for (int size = 1; size <= Math.min(LONGEST_UNIT, 2 * text.length() / 3); size++) {
            boolean repeats = text.regionMatches(size, text, 0, text.length() - size);
            if (repeats && (size <= FEW || common.test(text.substring(0, size)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether each character follows the one before, always up or always down. */
    static boolean isRun(String text) {
        return text.length() > 1 && (stepsBy(text, 1) || stepsBy(text, -1));
    }

    private static boolean stepsBy(String text, int step) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) - text.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }
}
