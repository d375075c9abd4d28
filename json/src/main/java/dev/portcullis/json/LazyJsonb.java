package dev.portcullis.json;

import jakarta.json.bind.Jsonb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets Yasson up when it is first asked for: that takes longer than all the rest, and a server may never ask. */
final class LazyJsonb {
    private final List<Binding<?>> bindings;
    private @Nullable Jsonb jsonb;

    LazyJsonb(List<Binding<?>> bindings) {
        this.bindings = bindings;
    }

    synchronized Jsonb get() {
        if (jsonb == null) {
            jsonb = Binder.jsonb(bindings);
        }
        return jsonb;
    }
}
