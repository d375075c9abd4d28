package dev.portcullis.embedded.key;

import dev.portcullis.domain.text.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the key that was meant by one that nobody knows. */
final class KeySuggestion {
    private static final int LONGEST = 200;
    private static final int MOST_SLIPS = 3;

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

    /** The one of some whole names that is a slip or two away. */
    static Optional<String> toWhole(String name, Collection<String> known) {
        return name.length() > LONGEST ? Optional.empty() : closest(name, known);
    }

    private static Optional<String> closest(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(name, other) <= Math.clamp(name.length() / 2, 1, MOST_SLIPS))
                .min(Comparator.comparingInt(other -> distance(name, other)));
    }

    private static Optional<String> sameNameElsewhere(String where, String name, KeyBranch root) {
        List<String> all = root.names("");
        return all.stream()
                .filter(other -> other.equals(name) || other.endsWith("." + name))
                .min(Comparator.comparingInt(other -> distance(where, other)));
    }

    /** Capitals, dashes and underscores do not count. */
    private static int distance(String one, String other) {
        return EditDistance.between(plain(one), plain(other));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
