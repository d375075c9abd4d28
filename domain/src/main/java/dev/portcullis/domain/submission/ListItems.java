package dev.portcullis.domain.submission;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A list as a form carries it: an input for each item, named by its place, and one more, named by the list, for an item to add.
 * Source: docs/contract/forms.md, "Lists".
 *
 * @param items what was written for items that are there, by place
 * @param added what was written for the list by its name
 */
public record ListItems(SortedMap<Integer, Json> items, List<Json> added) {
    private static final int LONGEST_PLACE = 6;

    static ListItems of(String name, Map<String, List<Json>> written) {
        var items = new TreeMap<Integer, Json>();
        written.forEach((key, values) -> {
            if (isItem(name, key) && !values.isEmpty()) {
                items.put(Integer.valueOf(key.substring(name.length() + 1)), values.getFirst());
            }
        });
        return new ListItems(items, written.getOrDefault(name, List.of()));
    }

    static boolean isItem(String list, String name) {
        int dot = list.length();
        return name.length() > dot && name.charAt(dot) == '.' && name.startsWith(list) && endsInPlace(name, dot + 1);
    }

    // Without a pattern, as all inputs of a form are asked.
    private static boolean endsInPlace(String name, int start) {
        int length = name.length() - start;
        return length > 0
                && length <= LONGEST_PLACE
                && name.chars().skip(start).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** The list that a name is an item of, by the name alone; empty for other names. */
    public static Optional<String> listOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && endsInPlace(name, dot + 1) ? Optional.of(name.substring(0, dot)) : Optional.empty();
    }

    boolean isAbsent() {
        return items.isEmpty() && added.isEmpty();
    }

    /** All that was written, in order; an input that is left empty is no item. */
    List<Json> written() {
        var all = new ArrayList<>(items.values());
        all.addAll(added);
        all.removeIf(ListItems::isEmpty);
        return all;
    }

    /** What was written to be added. */
    List<Json> news() {
        return added.stream().filter(one -> !isEmpty(one)).toList();
    }

    static boolean isEmpty(Json written) {
        return written instanceof JsonString(String text) && text.isEmpty();
    }
}
