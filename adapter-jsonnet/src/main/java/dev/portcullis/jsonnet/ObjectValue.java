package dev.portcullis.jsonnet;

import dev.portcullis.jsonnet.Expression.Visibility;
import dev.portcullis.ports.mapping.MappingFailed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An object: layers that were added to each other, the later ones before the earlier ones. */
final class ObjectValue implements Value {
    private static final int MOST_LAYERS = 1_000;

    private final List<Layer> layers;
    private final Map<String, Value> known = new HashMap<>();
    private boolean isChecked;

    private ObjectValue(List<Layer> layers) {
        this.layers = layers;
    }

    static ObjectValue of(Layer layer) {
        return new ObjectValue(List.of(layer));
    }

    static ObjectValue of(Map<String, Field> fields) {
        return of(new Layer(fields, (interpreter, self, layer) -> Null.NULL));
    }

    /** An object of values that are known, all shown. */
    static ObjectValue ofValues(Map<String, Lazy> values) {
        var fields = new LinkedHashMap<String, Field>();
        values.forEach((name, value) -> fields.put(name, Field.shown(value)));
        return of(fields);
    }

    ObjectValue plus(Interpreter interpreter, ObjectValue other) {
        var all = new ArrayList<>(layers);
        all.addAll(other.layers);
        interpreter.budget().take(all.size());
        if (all.size() > MOST_LAYERS) {
            throw Budget.tooDeep();
        }
        return new ObjectValue(List.copyOf(all));
    }

    /** The value of a field. */
    Value get(Interpreter interpreter, String name) {
        check(interpreter);
        Value value = known.get(name);
        if (value == null) {
            value = get(interpreter, name, layers.size());
            known.put(name, value);
        }
        return value;
    }

    /** The value of a field as the layers below one have it, still of this object. */
    Value get(Interpreter interpreter, String name, int below) {
        interpreter.budget().enter();
        for (int i = below - 1; i >= 0; i--) {
            Field field = layers.get(i).fields().get(name);
            if (field != null) {
                Value own = value(interpreter, name, field, i);
                interpreter.budget().leave();
                return own;
            }
        }
        throw MappingFailed.because("there is no field " + name);
    }

    private Value value(Interpreter interpreter, String name, Field field, int layer) {
        Value own = field.body().evaluate(interpreter, this, layer);
        return field.adds() && has(name, layer) ? Operators.plus(interpreter, get(interpreter, name, layer), own) : own;
    }

    boolean has(String name) {
        return has(name, layers.size());
    }

    boolean has(String name, int below) {
        for (int i = below - 1; i >= 0; i--) {
            if (layers.get(i).fields().containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    boolean shows(String name) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            Field field = layers.get(i).fields().get(name);
            if (field != null && field.visibility() != Visibility.AS_BEFORE) {
                return field.visibility() == Visibility.SHOWN;
            }
        }
        return has(name);
    }

    /** The names of the fields, in the order of their letters. */
    List<String> names(Interpreter interpreter, boolean hiddenToo) {
        var names = new TreeSet<String>(Operators.BY_CODE_POINTS);
        for (Layer layer : layers) {
            interpreter.budget().take(layer.fields().size());
            names.addAll(layer.fields().keySet());
        }
        return names.stream().filter(name -> hiddenToo || shows(name)).toList();
    }

    Lazy field(Interpreter interpreter, String name) {
        return Lazy.by(() -> get(interpreter, name));
    }

    /** What the object claims of itself, once; while it is checked its fields can be read. */
    void check(Interpreter interpreter) {
        if (isChecked) {
            return;
        }
        isChecked = true;
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).assertions().evaluate(interpreter, this, i);
        }
    }

    @Override
    public String type() {
        return "object";
    }

    /** @param assertions fails where the layer's claims do not hold; its value says nothing */
    record Layer(Map<String, Field> fields, Body assertions) {}

    record Field(Visibility visibility, boolean adds, Body body) {
        static Field shown(Lazy value) {
            return new Field(Visibility.AS_BEFORE, false, (interpreter, self, layer) -> value.get());
        }

        static Field hidden(Value value) {
            return new Field(Visibility.HIDDEN, false, (interpreter, self, layer) -> value);
        }
    }

    /** Works out what belongs to one layer of an object. */
    interface Body {
        Value evaluate(Interpreter interpreter, ObjectValue self, int layer);
    }
}
