package dev.portcullis.jsonschema;

import java.util.regex.Pattern;

/**
 * A text that can be looked at only so often: a pattern that tries without end on a hostile text gives up, and counts as not
 * met.
 */
final class BoundedText implements CharSequence {
    private static final int LOOKS = 1_000_000;

    private final CharSequence text;
    private final int[] left;

    private BoundedText(CharSequence text, int[] left) {
        this.text = text;
        this.left = left;
    }

    /** Patience is at an end. */
    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("the pattern tries too long", null, false, false);
        }
    }

    static boolean find(Pattern pattern, String candidate) {
        try {
            return pattern.matcher(new BoundedText(candidate, new int[] {LOOKS}))
                    .find();
        } catch (Exhausted | StackOverflowError tooLong) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (left[0]-- <= 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
