package dev.portcullis.jsonnet;

import static dev.portcullis.jsonnet.Operators.asArray;
import static dev.portcullis.jsonnet.Operators.asFunction;
import static dev.portcullis.jsonnet.Operators.asText;
import static dev.portcullis.jsonnet.StandardLibrary.define;

import dev.portcullis.ports.mapping.MappingFailed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The standard library's functions that look for items, order them, or take arrays for sets. */
final class Sets {
    private Sets() {}

    static void install() {
        looking();
        ordering();
        sets();
    }

    private static void looking() {
        define("member", "arr x", (in, a) -> Value.Truth.of(contains(in, a[0], a[1])));
        define("contains", "arr elem", (in, a) -> Value.Truth.of(contains(in, a[0], a[1])));
        define(
                "count",
                "arr x",
                (in, a) -> Value.Number.of(places(in, asArray(a[0]), a[1]).size()));
        define("find", "value arr", (in, a) -> new Value.Array(places(in, asArray(a[1]), a[0])));
        define("minArray", "arr keyF? onEmpty?", (in, a) -> outermost(in, asArray(a[0]), a[1], a[2], false));
        define("maxArray", "arr keyF? onEmpty?", (in, a) -> outermost(in, asArray(a[0]), a[1], a[2], true));
    }

    private static void ordering() {
        define("sort", "arr keyF?", (in, a) -> unkeyed(sorted(in, Arrays.items(in, a[0]), a[1])));
        define("uniq", "arr keyF?", (in, a) -> unkeyed(unique(in, keyed(in, Arrays.items(in, a[0]), a[1]))));
        define("set", "arr keyF?", (in, a) -> unkeyed(unique(in, sorted(in, Arrays.items(in, a[0]), a[1]))));
    }

    private static void sets() {
        define(
                "setMember",
                "x arr keyF?",
                (in, a) -> Value.Truth.of(isMember(in, a[0], keyed(in, asArray(a[1]), a[2]), a[2])));
        define(
                "setUnion",
                "a b keyF?",
                (in, a) -> unkeyed(unique(
                        in, sorted(in, asArray(Operators.plus(in, asArray(a[0]), asArray(a[1]))), a[2]))));
        define("setInter", "a b keyF?", (in, a) -> unkeyed(common(in, asArray(a[0]), asArray(a[1]), a[2], true)));
        define("setDiff", "a b keyF?", (in, a) -> unkeyed(common(in, asArray(a[0]), asArray(a[1]), a[2], false)));
    }

    private static boolean contains(Interpreter in, Value whole, Value part) {
        return whole instanceof Value.Text text
                ? text.value().contains(asText(part))
                : position(in, asArray(whole), part) >= 0;
    }

    static int position(Interpreter in, Value.Array array, Value sought) {
        for (int i = 0; i < array.size(); i++) {
            if (Equality.equal(in, array.items().get(i).get(), sought)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Lazy> places(Interpreter in, Value.Array array, Value sought) {
        var places = new ArrayList<Lazy>();
        for (int i = 0; i < array.size(); i++) {
            if (Equality.equal(in, array.items().get(i).get(), sought)) {
                places.add(Lazy.of(Value.Number.of(i)));
            }
        }
        return places;
    }

    private static Value outermost(Interpreter in, Value.Array array, Value key, Value onEmpty, boolean last) {
        Comparator<Keyed> order = order(in);
        var items = keyed(in, array, key).stream();
        return (last ? items.max(order) : items.min(order))
                .map(item -> item.item().get())
                .orElseGet(() -> onEmpty(onEmpty));
    }

    private static Value onEmpty(Value given) {
        if (given == Value.Null.NULL) {
            throw MappingFailed.because("an empty array has no least and no greatest item");
        }
        return given;
    }

    private static List<Keyed> keyed(Interpreter in, Value.Array array, Value key) {
        in.budget().take(array.size());
        return array.items().stream()
                .map(item -> new Keyed(item, key(in, item, key)))
                .toList();
    }

    private static Value key(Interpreter in, Lazy item, Value key) {
        return key == Value.Null.NULL ? item.get() : asFunction(key).call(in, item);
    }

    private static List<Keyed> sorted(Interpreter in, Value.Array array, Value key) {
        return keyed(in, array, key).stream().sorted(order(in)).toList();
    }

    private static Comparator<Keyed> order(Interpreter in) {
        return (left, right) -> Equality.compare(in, left.key(), right.key());
    }

    private static List<Keyed> unique(Interpreter in, List<Keyed> items) {
        var unique = new ArrayList<Keyed>();
        for (Keyed item : items) {
            if (unique.isEmpty() || !Equality.equal(in, unique.getLast().key(), item.key())) {
                unique.add(item);
            }
        }
        return unique;
    }

    private static List<Keyed> common(Interpreter in, Value.Array left, Value.Array right, Value key, boolean wanted) {
        List<Keyed> others = keyed(in, right, key);
        return keyed(in, left, key).stream()
                .filter(item -> has(in, others, item.key()) == wanted)
                .toList();
    }

    private static boolean isMember(Interpreter in, Value sought, List<Keyed> items, Value key) {
        return has(in, items, key(in, Lazy.of(sought), key));
    }

    private static boolean has(Interpreter in, List<Keyed> items, Value key) {
        return items.stream().anyMatch(item -> Equality.equal(in, item.key(), key));
    }

    private static Value unkeyed(List<Keyed> items) {
        return new Value.Array(items.stream().map(Keyed::item).toList());
    }

    private record Keyed(Lazy item, Value key) {}
}
