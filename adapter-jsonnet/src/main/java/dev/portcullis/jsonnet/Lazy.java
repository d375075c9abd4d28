package dev.portcullis.jsonnet;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first needed, and then kept. Lives within one evaluation, on one thread. */
final class Lazy {
    private @Nullable Value value;
    private @Nullable Supplier<Value> work;

    private Lazy(@Nullable Value value, @Nullable Supplier<Value> work) {
        this.value = value;
        this.work = work;
    }

    static Lazy of(Value value) {
        return new Lazy(value, null);
    }

    static Lazy by(Supplier<Value> work) {
        return new Lazy(null, work);
    }

    Value get() {
        Value known = value;
        if (known == null && work != null) {
            known = work.get();
            value = known;
            work = null;
        }
        if (known == null) {
            throw new IllegalStateException("neither a value nor a way to it");
        }
        return known;
    }
}
