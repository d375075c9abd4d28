package dev.portcullis.embedded.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in the tree of keys: either it holds a value, or further names. Filled while the table is read, then only read. */
final class KeyBranch {
    private final Map<String, KeyBranch> children = new LinkedHashMap<>();
    private @Nullable Key key;

    void put(List<String> place, Key leaf) {
        if (place.isEmpty()) key = leaf;
        else child(place.getFirst()).put(place.subList(1, place.size()), leaf);
    }

    private KeyBranch child(String name) {
        return children.computeIfAbsent(name, missing -> new KeyBranch());
    }

    /** The value's description; null where only further names are. */
    @Nullable
    Key key() {
        return key;
    }

    Map<String, KeyBranch> children() {
        return children;
    }

    /** Whether something here or below must be set. */
    boolean demands() {
        if (key != null) return key.rules().required();
        return children.values().stream().anyMatch(KeyBranch::demands);
    }

    /** The names of all values at and below this place, with dots. */
    List<String> names(String prefix) {
        var names = new ArrayList<String>();
        if (key != null) names.add(prefix);
        children.forEach((name, child) -> names.addAll(child.names(prefix.isEmpty() ? name : prefix + "." + name)));
        return names;
    }
}
