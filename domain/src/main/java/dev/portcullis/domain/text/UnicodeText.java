package dev.portcullis.domain.text;

/** What a text is made of. */
public final class UnicodeText {
    private UnicodeText() {}

    /** Whether every surrogate has its other half: only then is it a text that can be stored and compared. */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Its length in UTF-8, without encoding it; at most {@link Integer#MAX_VALUE}. */
    public static int bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Either half of a pair is two of its four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
