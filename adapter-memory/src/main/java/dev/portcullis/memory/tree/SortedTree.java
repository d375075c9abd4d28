package dev.portcullis.memory.tree;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes; {@link #with} and {@link #without} give another one that shares all but a path of nodes
 * with this. Each takes a number of steps that grows with the logarithm of the size.
 *
 * @param <K> what it is sorted by
 * @param <V> what is found
 */
public final class SortedTree<K, V> {
    private final Comparator<? super K> order;
    private final @Nullable Node<K, V> root;

    private SortedTree(Comparator<? super K> order, @Nullable Node<K, V> root) {
        this.order = order;
        this.root = root;
    }

    public static <K, V> SortedTree<K, V> by(Comparator<? super K> order) {
        return new SortedTree<>(order, null);
    }

    public static <K extends Comparable<K>, V> SortedTree<K, V> natural() {
        return by(Comparator.naturalOrder());
    }

    public int size() {
        return Node.size(root);
    }

    public Optional<V> get(K key) {
        Node<K, V> at = root;
        while (at != null) {
            int side = order.compare(key, at.key());
            if (side == 0) {
                return Optional.of(at.value());
            }
            at = side < 0 ? at.left() : at.right();
        }
        return Optional.empty();
    }

    public boolean has(K key) {
        return get(key).isPresent();
    }

    /** The same with this entry, in place of the one of an equal key if there was one. */
    public SortedTree<K, V> with(K key, V value) {
        return new SortedTree<>(order, Node.put(root, key, value, order));
    }

    public SortedTree<K, V> without(K key) {
        return has(key) ? new SortedTree<>(order, Node.remove(root, key, order)) : this;
    }

    /** Visit the entries in their order, from a key on (that included), until the visitor says false. */
    public void visitFrom(K from, BiPredicate<? super K, ? super V> visitor) {
        visit(root, from, visitor);
    }

    /** Visit the entries in their order, from the first on, until the visitor says false. */
    public void visit(BiPredicate<? super K, ? super V> visitor) {
        visit(root, null, visitor);
    }

    private boolean visit(@Nullable Node<K, V> at, @Nullable K from, BiPredicate<? super K, ? super V> visitor) {
        if (at == null) {
            return true;
        }
        boolean before = from != null && order.compare(at.key(), from) < 0;
        if (before) {
            return visit(at.right(), from, visitor);
        }
        return visit(at.left(), from, visitor)
                && visitor.test(at.key(), at.value())
                && visit(at.right(), null, visitor);
    }
}
