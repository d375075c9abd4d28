package dev.portcullis.memory.tree;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A node of a weight-balanced tree: neither side holds more than three times as many entries as the other, so that no path
 * is long. Source: Adams, "Efficient sets - a balancing act", with the parameters (3, 2) that Hirai and Yamamoto proved.
 *
 * @param size how many entries it holds, its own included
 */
record Node<K, V>(
        K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right, int size) {
    private static final int HEAVIER = 3;
    private static final int SINGLE = 2;

    static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    static <K, V> Node<K, V> put(@Nullable Node<K, V> at, K key, V value, Comparator<? super K> order) {
        if (at == null) {
            return of(key, value, null, null);
        }
        int side = order.compare(key, at.key);
        if (side == 0) {
            return of(key, value, at.left, at.right);
        }
        return side < 0
                ? balanced(at, put(at.left, key, value, order), at.right)
                : balanced(at, at.left, put(at.right, key, value, order));
    }

    static <K, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> at, K key, Comparator<? super K> order) {
        if (at == null) {
            return null;
        }
        int side = order.compare(key, at.key);
        if (side == 0) {
            return joined(at.left, at.right);
        }
        return side < 0
                ? balanced(at, remove(at.left, key, order), at.right)
                : balanced(at, at.left, remove(at.right, key, order));
    }

    private static <K, V> @Nullable Node<K, V> joined(@Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return balanced(first(right), left, withoutFirst(right));
    }

    private static <K, V> Node<K, V> first(Node<K, V> at) {
        Node<K, V> first = at;
        while (first.left != null) {
            first = first.left;
        }
        return first;
    }

    private static <K, V> @Nullable Node<K, V> withoutFirst(Node<K, V> at) {
        return at.left == null ? at.right : balanced(at, withoutFirst(at.left), at.right);
    }

    private static <K, V> Node<K, V> of(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        return new Node<>(key, value, left, right, size(left) + size(right) + 1);
    }

    private static <K, V> Node<K, V> balanced(
            Node<K, V> middle, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (right != null && isTooHeavy(right, left)) {
            return weight(right.left) < SINGLE * weight(right.right)
                    ? turnedLeft(middle, left, right)
                    : turnedLeft(middle, left, turnedRight(right, right.left, right.right));
        }
        if (left != null && isTooHeavy(left, right)) {
            return weight(left.right) < SINGLE * weight(left.left)
                    ? turnedRight(middle, left, right)
                    : turnedRight(middle, turnedLeft(left, left.left, left.right), right);
        }
        return of(middle.key, middle.value, left, right);
    }

    private static int weight(@Nullable Node<?, ?> node) {
        return size(node) + 1;
    }

    private static boolean isTooHeavy(Node<?, ?> one, @Nullable Node<?, ?> other) {
        return weight(one) > HEAVIER * weight(other);
    }

    private static <K, V> Node<K, V> turnedLeft(
            Node<K, V> middle, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (right == null) {
            throw new IllegalStateException("nothing to turn");
        }
        return of(right.key, right.value, of(middle.key, middle.value, left, right.left), right.right);
    }

    private static <K, V> Node<K, V> turnedRight(
            Node<K, V> middle, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left == null) {
            throw new IllegalStateException("nothing to turn");
        }
        return of(left.key, left.value, left.left, of(middle.key, middle.value, left.right, right));
    }
}
