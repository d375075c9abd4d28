package dev.portcullis.jsonnet;

import static dev.portcullis.jsonnet.Operators.asFunction;
import static dev.portcullis.jsonnet.Operators.asObject;
import static dev.portcullis.jsonnet.Operators.asText;
import static dev.portcullis.jsonnet.Operators.asTruth;
import static dev.portcullis.jsonnet.StandardLibrary.define;
import static dev.portcullis.jsonnet.StandardLibrary.defineLazily;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The standard library's functions over objects. */
final class Objects {
    private Objects() {}

    static void install() {
        asking();
        listing("", false);
        listing("All", true);
        changing();
    }

    private static void asking() {
        define("objectHas", "o f", (in, a) -> Value.Truth.of(asObject(a[0]).shows(asText(a[1]))));
        define("objectHasAll", "o f", (in, a) -> Value.Truth.of(asObject(a[0]).has(asText(a[1]))));
        define(
                "objectHasEx",
                "o f h",
                (in, a) -> Value.Truth.of(
                        asTruth(a[2])
                                ? asObject(a[0]).has(asText(a[1]))
                                : asObject(a[0]).shows(asText(a[1]))));
        define("objectFieldsEx", "o h", (in, a) -> Texts.texts(asObject(a[0]).names(in, asTruth(a[1]))));
        defineLazily("get", "o f default? inc_hidden?", Objects::get);
    }

    private static void listing(String ending, boolean hiddenToo) {
        define(
                "objectFields" + ending,
                "o",
                (in, a) -> Texts.texts(asObject(a[0]).names(in, hiddenToo)));
        define(
                "objectValues" + ending,
                "o",
                (in, a) -> new Value.Array(asObject(a[0]).names(in, hiddenToo).stream()
                        .map(name -> asObject(a[0]).field(in, name))
                        .toList()));
        define(
                "objectKeysValues" + ending,
                "o",
                (in, a) -> new Value.Array(asObject(a[0]).names(in, hiddenToo).stream()
                        .map(name -> pair(in, asObject(a[0]), name))
                        .toList()));
    }

    private static void changing() {
        define("mapWithKey", "func obj", (in, a) -> mapped(in, asFunction(a[0]), asObject(a[1])));
        define("mergePatch", "target patch", (in, a) -> patched(in, a[0], a[1]));
        define("prune", "a", (in, a) -> pruned(in, a[0]));
        define("objectRemoveKey", "obj key", (in, a) -> without(in, asObject(a[0]), asText(a[1])));
        define("isEmpty", "x", (in, a) -> Value.Truth.of(isEmpty(in, a[0])));
    }

    private static Value get(Interpreter in, List<@Nullable Lazy> arguments) {
        ObjectValue object =
                asObject(FunctionValue.require(arguments.get(0), "o").get());
        String name = asText(FunctionValue.require(arguments.get(1), "f").get());
        Lazy otherwise = arguments.get(2);
        Lazy hidden = arguments.get(3);
        boolean found = hidden == null || asTruth(hidden.get()) ? object.has(name) : object.shows(name);
        if (found) {
            return object.get(in, name);
        }
        return otherwise == null ? Value.Null.NULL : otherwise.get();
    }

    private static Lazy pair(Interpreter in, ObjectValue object, String name) {
        var pair = new LinkedHashMap<String, Lazy>();
        pair.put("key", Lazy.of(new Value.Text(name)));
        pair.put("value", object.field(in, name));
        return Lazy.of(ObjectValue.ofValues(pair));
    }

    private static Value mapped(Interpreter in, FunctionValue function, ObjectValue object) {
        var mapped = new LinkedHashMap<String, Lazy>();
        object.names(in, false)
                .forEach(name -> mapped.put(
                        name, Lazy.by(() -> function.call(in, Lazy.of(new Value.Text(name)), object.field(in, name)))));
        return ObjectValue.ofValues(mapped);
    }

    private static Value patched(Interpreter in, Value target, Value patch) {
        if (!(patch instanceof ObjectValue changes)) {
            return patch;
        }
        in.budget().enter();
        ObjectValue before = target instanceof ObjectValue object ? object : ObjectValue.ofValues(Map.of());
        var names = new TreeSet<>(before.names(in, false));
        names.addAll(changes.names(in, false));
        var after = new LinkedHashMap<String, Lazy>();
        names.forEach(name -> patch(in, name, before, changes, after));
        in.budget().leave();
        return ObjectValue.ofValues(after);
    }

    private static void patch(
            Interpreter in, String name, ObjectValue before, ObjectValue changes, Map<String, Lazy> after) {
        if (!changes.shows(name)) {
            after.put(name, before.field(in, name));
            return;
        }
        Value change = changes.get(in, name);
        if (change != Value.Null.NULL) {
            Value old = before.shows(name) ? before.get(in, name) : Value.Null.NULL;
            after.put(name, Lazy.of(patched(in, old, change)));
        }
    }

    private static Value pruned(Interpreter in, Value value) {
        in.budget().enter();
        Value pruned = switch (value) {
            case Value.Array array -> pruned(in, array);
            case ObjectValue object -> pruned(in, object);
            default -> value;
        };
        in.budget().leave();
        return pruned;
    }

    private static Value pruned(Interpreter in, Value.Array array) {
        in.budget().take(array.size());
        return new Value.Array(array.items().stream()
                .map(item -> pruned(in, item.get()))
                .filter(item -> isContent(in, item))
                .map(Lazy::of)
                .toList());
    }

    private static Value pruned(Interpreter in, ObjectValue object) {
        var kept = new LinkedHashMap<String, Lazy>();
        for (String name : object.names(in, false)) {
            Value value = pruned(in, object.get(in, name));
            if (isContent(in, value)) {
                kept.put(name, Lazy.of(value));
            }
        }
        return ObjectValue.ofValues(kept);
    }

    private static boolean isContent(Interpreter in, Value value) {
        return switch (value) {
            case Value.Null nothing -> false;
            case Value.Array array -> array.size() > 0;
            case ObjectValue object -> !object.names(in, false).isEmpty();
            default -> true;
        };
    }

    private static Value without(Interpreter in, ObjectValue object, String key) {
        var kept = new LinkedHashMap<String, Lazy>();
        object.names(in, false).stream()
                .filter(name -> !name.equals(key))
                .forEach(name -> kept.put(name, object.field(in, name)));
        return ObjectValue.ofValues(kept);
    }

    private static boolean isEmpty(Interpreter in, Value value) {
        return value instanceof Value.Text text ? text.value().isEmpty() : !isContent(in, value);
    }
}
