package dev.portcullis.jsonnet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that an expression can see, and the object it stands in. */
final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Lazy> names = new HashMap<>();
    private final @Nullable ObjectValue self;
    private final int layer;
    private final @Nullable ObjectValue root;

    private Scope(@Nullable Scope outer, @Nullable ObjectValue self, int layer, @Nullable ObjectValue root) {
        this.outer = outer;
        this.self = self;
        this.layer = layer;
        this.root = root;
    }

    static Scope empty() {
        return new Scope(null, null, 0, null);
    }

    Scope inner() {
        return new Scope(this, self, layer, root);
    }

    Scope within(ObjectValue object, int objectLayer, boolean outermost) {
        return new Scope(this, object, objectLayer, outermost || root == null ? object : root);
    }

    Scope bind(String name, Lazy value) {
        names.put(name, value);
        return this;
    }

    @Nullable
    Lazy find(String name) {
        Scope scope = this;
        while (scope != null) {
            Lazy found = scope.names.get(name);
            if (found != null) {
                return found;
            }
            scope = scope.outer;
        }
        return null;
    }

    @Nullable
    ObjectValue self() {
        return self;
    }

    int layer() {
        return layer;
    }

    @Nullable
    ObjectValue root() {
        return root;
    }
}
