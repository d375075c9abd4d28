package dev.portcullis.domain.text;

/** How far two texts are from each other. */
public final class EditDistance {
    private EditDistance() {}

    /** How many characters must be put in, taken out or changed; takes as many steps as the product of the lengths. */
    public static int between(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            step(row, one.charAt(i - 1), i, other);
        }
        return row[other.length()];
    }

    private static void step(int[] row, char character, int i, String other) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= other.length(); j++) {
            int replaced = diagonal + (character == other.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
