package dev.portcullis.json.shape;

import jakarta.json.stream.JsonGenerator;
import java.util.function.Function;

/**
 * Maps one kind of value, both ways. Immutable; safe for use by many threads.
 *
 * @param <T> the kind in Java
 */
public interface Codec<T> {
    /** Write a value where the generator expects one. */
    void write(T value, JsonGenerator out);

    /**
     * Read the value that begins at the cursor; afterwards the cursor is at the value's last event.
     *
     * @throws Mismatch if the JSON there is no such value
     */
    T read(Cursor in);

    /** Whether JSON null is a value of this kind; otherwise a member that is null counts as absent. */
    default boolean readsNull() {
        return false;
    }

    /** The same JSON for another kind that wraps this one. */
    default <U> Codec<U> as(Function<T, U> wrap, Function<U, T> unwrap) {
        return new Wrapped<>(this, wrap, unwrap);
    }
}
