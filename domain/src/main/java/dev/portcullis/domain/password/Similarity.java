package dev.portcullis.domain.password;

import dev.portcullis.domain.text.EditDistance;
import java.util.Locale;

/** Whether a password gives its identifier away. Source: docs/contract/passwords.md, "What a new one must be". */
final class Similarity {
    private static final int FEW_CHANGES = 5;
    /** Longer identifiers are compared by their beginning, so that a hostile one costs little. */
    private static final int COMPARED = 512;

    private Similarity() {}

    /** How much work a comparison is at most. */
    static long steps(String identifier, String password) {
        return (long) Math.min(identifier.length(), COMPARED) * password.length();
    }

    static boolean isSimilar(String identifier, String password) {
        String left = identifier.toLowerCase(Locale.ROOT);
        left = left.substring(0, Math.min(left.length(), COMPARED));
        String right = password.toLowerCase(Locale.ROOT);
        if (right.length() > 2 * left.length() + FEW_CHANGES) {
            return false;
        }
        boolean nearlyAsLong = Math.abs(left.length() - right.length()) < FEW_CHANGES;
        return nearlyAsLong && EditDistance.between(left, right) < FEW_CHANGES
                || 2 * longestShared(left, right) > right.length();
    }

    private static int longestShared(String left, String right) {
        int longest = 0;
        int[] above = new int[right.length() + 1];
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            for (int j = 1; j <= right.length(); j++) {
                row[j] = left.charAt(i - 1) == right.charAt(j - 1) ? above[j - 1] + 1 : 0;
                longest = Math.max(longest, row[j]);
            }
            above = row;
        }
        return longest;
    }
}
