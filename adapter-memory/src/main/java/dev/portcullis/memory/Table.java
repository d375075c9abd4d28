package dev.portcullis.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map whose changes leave the original as it is. Changes are collected in a small layer above a large one that many
 * snapshots share; the layers become one when the upper one has grown.
 */
final class Table<K, V> {
    private static final int LAYER = 64;

    private final Map<K, V> base;
    private final Map<K, @Nullable V> changes;

    private Table(Map<K, V> base, Map<K, @Nullable V> changes) {
        this.base = base;
        this.changes = changes;
    }

    static <K, V> Table<K, V> empty() {
        return new Table<>(Map.of(), Map.of());
    }

    @Nullable
    V get(K key) {
        return changes.containsKey(key) ? changes.get(key) : base.get(key);
    }

    /** The same with a value; null takes it away. */
    Table<K, V> with(K key, @Nullable V value) {
        var changed = new HashMap<>(changes);
        changed.put(key, value);
        int limit = Math.max(LAYER, (int) Math.sqrt(base.size()));
        return changed.size() > limit ? new Table<>(merged(changed), Map.of()) : new Table<>(base, changed);
    }

    private Map<K, V> merged(Map<K, @Nullable V> changed) {
        var all = new HashMap<>(base);
        changed.forEach((key, value) -> {
            if (value == null) {
                all.remove(key);
            } else {
                all.put(key, value);
            }
        });
        return all;
    }

    Collection<V> values() {
        return changes.isEmpty() ? base.values() : merged(changes).values();
    }
}
