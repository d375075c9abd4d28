package dev.portcullis.embedded.key;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** FailedAttempts which key was meant by one that nobody knows. */
final class KeySuggestion {
    private static final int LONGEST = 200;

    private KeySuggestion() {}

    /**
     * @param where the whole unknown key
     * @param name its last name
     * @param siblings where it was found
     * @param root all keys
     */
    static @Nullable String to(String where, String name, KeyBranch siblings, KeyBranch root) {
        if (where.length() > LONGEST) return null;
        String parent = where.substring(0, where.length() - name.length());
        return closest(name, siblings.children().keySet())
                .map(sibling -> parent + sibling)
                .or(() -> sameNameElsewhere(where, name, root))
                .orElse(null);
    }

    private static Optional<String> closest(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(name, other) <= Math.clamp(name.length() / 2, 1, 3))
                .min(Comparator.comparingInt(other -> distance(name, other)));
    }

    private static Optional<String> sameNameElsewhere(String where, String name, KeyBranch root) {
        List<String> all = root.names("");
        return all.stream()
                .filter(other -> other.equals(name) || other.endsWith("." + name))
                .min(Comparator.comparingInt(other -> distance(where, other)));
    }

    /** How many letters must be put in, taken out or changed; capitals, dashes and underscores do not count. */
    private static int distance(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) step(row, a.charAt(i - 1), i, b);
        return row[b.length()];
    }

    private static void step(int[] row, char letter, int i, String b) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
