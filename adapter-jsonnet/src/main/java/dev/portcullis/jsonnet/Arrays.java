package dev.portcullis.jsonnet;

import static dev.portcullis.jsonnet.Operators.asArray;
import static dev.portcullis.jsonnet.Operators.asFunction;
import static dev.portcullis.jsonnet.Operators.asNumber;
import static dev.portcullis.jsonnet.Operators.asText;
import static dev.portcullis.jsonnet.Operators.asTruth;
import static dev.portcullis.jsonnet.StandardLibrary.define;

import dev.portcullis.ports.mapping.MappingFailed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The standard library's functions over arrays, but for those that look for something. */
final class Arrays {
    private Arrays() {}

    static void install() {
        making();
        walking();
        joining();
        cutting();
        Sets.install();
    }

    private static void making() {
        define("makeArray", "sz func", (in, a) -> made(in, asNumber(a[0]), asFunction(a[1])));
        define("range", "from to", (in, a) -> range(in, asNumber(a[0]), asNumber(a[1])));
        define("repeat", "what count", (in, a) -> repeated(in, a[0], asNumber(a[1])));
        define("slice", "indexable index end step", (in, a) -> Operators.slice(in, a[0], List.of(a[1], a[2], a[3])));
        define("reverse", "arr", (in, a) -> reversed(in, asArray(a[0])));
    }

    private static void walking() {
        define("map", "func arr", (in, a) -> mapped(in, asFunction(a[0]), items(in, a[1])));
        define("mapWithIndex", "func arr", (in, a) -> mappedWithIndex(in, asFunction(a[0]), items(in, a[1])));
        define("filter", "func arr", (in, a) -> filtered(in, asFunction(a[0]), asArray(a[1])));
        define(
                "filterMap",
                "filter_func map_func arr",
                (in, a) -> mapped(in, asFunction(a[1]), filtered(in, asFunction(a[0]), asArray(a[2]))));
        define("flatMap", "func arr", (in, a) -> flatMapped(in, asFunction(a[0]), a[1]));
        define(
                "foldl",
                "func arr init",
                (in, a) -> folded(in, asFunction(a[0]), items(in, a[1]).items(), a[2], false));
        define(
                "foldr",
                "func arr init",
                (in, a) -> folded(in, asFunction(a[0]), items(in, a[1]).items().reversed(), a[2], true));
        define("all", "arr", (in, a) -> Value.Truth.of(truths(in, a[0]).allMatch(Boolean::booleanValue)));
        define("any", "arr", (in, a) -> Value.Truth.of(truths(in, a[0]).anyMatch(Boolean::booleanValue)));
        define("sum", "arr", (in, a) -> Operators.number(sum(in, asArray(a[0]))));
        define(
                "avg",
                "arr",
                (in, a) -> Operators.binary(
                        in,
                        "/",
                        Value.Number.of(sum(in, asArray(a[0]))),
                        Value.Number.of(asArray(a[0]).size())));
    }

    private static void joining() {
        define(
                "join",
                "sep arr",
                (in, a) -> a[0] instanceof Value.Text text
                        ? joined(in, text.value(), asArray(a[1]))
                        : joined(in, asArray(a[0]), asArray(a[1])));
        define("lines", "arr", (in, a) -> new Value.Text(asText(joined(in, "\n", asArray(a[0]))) + "\n"));
        define("deepJoin", "arr", (in, a) -> new Value.Text(deeplyJoined(in, a[0])));
        define("flattenArrays", "arr", (in, a) -> flattened(in, asArray(a[0])));
        define("flattenDeepArray", "value", (in, a) -> new Value.Array(deeplyFlattened(in, a[0])));
    }

    private static void cutting() {
        define("remove", "arr elem", (in, a) -> without(asArray(a[0]), Sets.position(in, asArray(a[0]), a[1])));
        define("removeAt", "arr at", (in, a) -> without(asArray(a[0]), (int) asNumber(a[1])));
    }

    private static Value made(Interpreter in, double size, FunctionValue function) {
        in.budget().take(size);
        var items = new ArrayList<Lazy>();
        for (int i = 0; i < size; i++) {
            Lazy position = Lazy.of(Value.Number.of(i));
            items.add(Lazy.by(() -> function.call(in, position)));
        }
        return new Value.Array(items);
    }

    private static Value range(Interpreter in, double from, double to) {
        in.budget().take(to - from + 1);
        var items = new ArrayList<Lazy>();
        for (double i = from; i <= to; i++) {
            items.add(Lazy.of(Value.Number.of(i)));
        }
        return new Value.Array(items);
    }

    private static Value repeated(Interpreter in, Value what, double count) {
        int times = (int) Math.max(0, count);
        if (what instanceof Value.Text text) {
            in.budget().take(text.value().length() * count);
            return new Value.Text(text.value().repeat(times));
        }
        in.budget().take(asArray(what).size() * count);
        var items = new ArrayList<Lazy>();
        for (int i = 0; i < times; i++) {
            items.addAll(asArray(what).items());
        }
        return new Value.Array(items);
    }

    private static Value reversed(Interpreter in, Value.Array array) {
        in.budget().take(array.size());
        var items = new ArrayList<>(array.items());
        Collections.reverse(items);
        return new Value.Array(items);
    }

    /** An array's items, or a text's letters. */
    static Value.Array items(Interpreter in, Value value) {
        return value instanceof Value.Text text ? asArray(letters(in, text)) : asArray(value);
    }

    private static Value letters(Interpreter in, Value.Text text) {
        in.budget().take(text.value().length());
        return Texts.texts(
                text.value().codePoints().mapToObj(Character::toString).toList());
    }

    private static Value.Array mapped(Interpreter in, FunctionValue function, Value.Array array) {
        in.budget().take(array.size());
        return new Value.Array(array.items().stream()
                .map(item -> Lazy.by(() -> function.call(in, item)))
                .toList());
    }

    private static Value mappedWithIndex(Interpreter in, FunctionValue function, Value.Array array) {
        in.budget().take(array.size());
        var items = new ArrayList<Lazy>();
        for (Lazy item : array.items()) {
            Lazy position = Lazy.of(Value.Number.of(items.size()));
            items.add(Lazy.by(() -> function.call(in, position, item)));
        }
        return new Value.Array(items);
    }

    private static Value.Array filtered(Interpreter in, FunctionValue function, Value.Array array) {
        in.budget().take(array.size());
        return new Value.Array(array.items().stream()
                .filter(item -> asTruth(function.call(in, item)))
                .toList());
    }

    private static Value flatMapped(Interpreter in, FunctionValue function, Value value) {
        Value.Array mapped = mapped(in, function, items(in, value));
        return value instanceof Value.Text ? joined(in, "", mapped) : flattened(in, mapped);
    }

    private static Value folded(
            Interpreter in, FunctionValue function, List<Lazy> items, Value start, boolean itemFirst) {
        Value soFar = start;
        for (Lazy item : items) {
            Lazy before = Lazy.of(soFar);
            soFar = itemFirst ? function.call(in, item, before) : function.call(in, before, item);
        }
        return soFar;
    }

    private static Stream<Boolean> truths(Interpreter in, Value array) {
        in.budget().take(asArray(array).size());
        return asArray(array).items().stream().map(item -> asTruth(item.get()));
    }

    private static double sum(Interpreter in, Value.Array array) {
        in.budget().take(array.size());
        return array.items().stream().mapToDouble(item -> asNumber(item.get())).sum();
    }

    private static Value joined(Interpreter in, String separator, Value.Array array) {
        var joined = new StringBuilder();
        boolean isFirst = true;
        for (Lazy item : array.items()) {
            if (item.get() != Value.Null.NULL) {
                String text = asText(item.get());
                in.budget().take(text.length() + (double) separator.length());
                joined.append(isFirst ? "" : separator).append(text);
                isFirst = false;
            }
        }
        return new Value.Text(joined.toString());
    }

    private static Value joined(Interpreter in, Value.Array separator, Value.Array arrays) {
        var joined = new ArrayList<Lazy>();
        boolean isFirst = true;
        for (Lazy item : arrays.items()) {
            if (item.get() != Value.Null.NULL) {
                in.budget().take(separator.size() + (double) asArray(item.get()).size());
                joined.addAll(isFirst ? List.of() : separator.items());
                joined.addAll(asArray(item.get()).items());
                isFirst = false;
            }
        }
        return new Value.Array(joined);
    }

    private static String deeplyJoined(Interpreter in, Value value) {
        in.budget().enter();
        var joined = new StringBuilder();
        if (value instanceof Value.Array array) {
            array.items().forEach(item -> joined.append(deeplyJoined(in, item.get())));
        } else {
            joined.append(asText(value));
        }
        in.budget().take(joined.length());
        in.budget().leave();
        return joined.toString();
    }

    private static Value flattened(Interpreter in, Value.Array arrays) {
        var all = new ArrayList<Lazy>();
        for (Lazy item : arrays.items()) {
            Value.Array array = asArray(item.get());
            in.budget().take(array.size());
            all.addAll(array.items());
        }
        return new Value.Array(all);
    }

    private static List<Lazy> deeplyFlattened(Interpreter in, Value value) {
        in.budget().enter();
        var all = new ArrayList<Lazy>();
        if (value instanceof Value.Array array) {
            array.items().forEach(item -> all.addAll(deeplyFlattened(in, item.get())));
        } else {
            all.add(Lazy.of(value));
        }
        in.budget().take(all.size());
        in.budget().leave();
        return all;
    }

    private static Value without(Value.Array array, int position) {
        if (position < 0) {
            return array;
        }
        if (position >= array.size()) {
            throw MappingFailed.because("there is no item " + position + " among " + array.size());
        }
        var items = new ArrayList<>(array.items());
        items.remove(position);
        return new Value.Array(items);
    }
}
