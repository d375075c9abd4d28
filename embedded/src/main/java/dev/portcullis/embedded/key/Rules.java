package dev.portcullis.embedded.key;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What limits a key's value beside its type.
 *
 * @param oneOf the only allowed texts; empty for all
 * @param matches where an allowed text matches
 * @param range of numbers
 * @param length of each text, in characters
 * @param items how many a list holds
 */
record Rules(
        boolean required,
        List<String> oneOf,
        @Nullable Pattern matches,
        @Nullable Range range,
        @Nullable Range length,
        @Nullable Range items) {

    private static final Rules NONE = new Rules(false, List.of(), null, null, null, null);

    /** @param text rules parted by blanks, for instance {@code required length:1..} */
    static Rules of(String text) {
        if (text.isEmpty()) return NONE;
        List<String> words = List.of(text.split(" "));
        String pattern = argument(words, "matches:");
        return new Rules(
                words.contains("required"),
                alternatives(argument(words, "one-of:")),
                pattern == null ? null : Pattern.compile(pattern),
                range(argument(words, "range:")),
                range(argument(words, "length:")),
                range(argument(words, "items:")));
    }

    private static @Nullable String argument(List<String> words, String rule) {
        for (String word : words) {
            if (word.startsWith(rule)) return word.substring(rule.length());
        }
        return null;
    }

    private static List<String> alternatives(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("\\|"));
    }

    private static @Nullable Range range(@Nullable String text) {
        return text == null ? null : Range.of(text);
    }

    /** The same for one item of a list. */
    Rules ofItem() {
        return new Rules(false, oneOf, matches, range, length, null);
    }

    /** The rules in words, to be put behind those of the type; empty when there are none. */
    String words() {
        var words = new ArrayList<String>();
        if (range != null) words.add(range.words());
        if (length != null) words.add(length.words() + " characters long");
        if (items != null) words.add(items.words() + " in number");
        if (matches != null) words.add("matching " + matches.pattern());
        return String.join(", ", words);
    }
}
