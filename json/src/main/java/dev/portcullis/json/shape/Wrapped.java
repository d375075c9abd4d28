package dev.portcullis.json.shape;

import jakarta.json.stream.JsonGenerator;
import java.util.function.Function;

/** A kind whose values wrap those of another. */
record Wrapped<T, U>(Codec<T> inner, Function<T, U> wrap, Function<U, T> unwrap) implements Codec<U> {
    @Override
    public void write(U value, JsonGenerator out) {
        inner.write(unwrap.apply(value), out);
    }

    @Override
    public U read(Cursor in) {
        return wrap.apply(inner.read(in));
    }
}
