package dev.portcullis.memory.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedTreeTest {
    private static final int STEPS = 3000;

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 2000})
    void it_holds_what_a_map_that_changes_would_hold(int keys) {
        var random = new Random(keys);
        var expected = new TreeMap<Integer, Integer>();
        SortedTree<Integer, Integer> tree = SortedTree.natural();
        for (int i = 0; i < STEPS; i++) {
            int key = random.nextInt(keys);
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                tree = tree.without(key);
            } else {
                expected.put(key, i);
                tree = tree.with(key, i);
            }
            assertThat(tree.size()).isEqualTo(expected.size());
            assertThat(tree.get(key).orElse(null)).isEqualTo(expected.get(key));
        }
        assertThat(keysFrom(tree, keys / 2))
                .containsExactlyElementsOf(expected.tailMap(keys / 2).keySet());
    }

    @Test
    void what_was_read_once_stays_as_it_was() {
        SortedTree<Integer, String> before =
                SortedTree.<Integer, String>natural().with(1, "one").with(2, "two");
        var after = before.with(2, "changed").without(1);
        assertThat(before.get(1)).contains("one");
        assertThat(before.get(2)).contains("two");
        assertThat(after.get(1)).isEmpty();
        assertThat(after.get(2)).contains("changed");
    }

    @Test
    void keys_that_come_in_order_make_no_long_paths() {
        SortedTree<Integer, Integer> tree = SortedTree.natural();
        for (int i = 0; i < 100_000; i++) {
            tree = tree.with(i, i);
        }
        for (int i = 0; i < 99_990; i++) {
            tree = tree.without(i);
        }
        assertThat(keysFrom(tree, 0))
                .containsExactly(99_990, 99_991, 99_992, 99_993, 99_994, 99_995, 99_996, 99_997, 99_998, 99_999);
    }

    @Test
    void a_visit_ends_when_the_visitor_says_so() {
        SortedTree<Integer, Integer> tree = SortedTree.natural();
        for (int i = 0; i < 10; i++) {
            tree = tree.with(i, i);
        }
        var seen = new ArrayList<Integer>();
        tree.visit((key, value) -> seen.add(key) && key < 3);
        assertThat(seen).containsExactly(0, 1, 2, 3);
    }

    private static List<Integer> keysFrom(SortedTree<Integer, Integer> tree, int from) {
        var keys = new ArrayList<Integer>();
        tree.visitFrom(from, (key, value) -> keys.add(key));
        return keys;
    }
}
