package dev.portcullis.json.shape;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members that were read, handed out in the order of the shape, so that they line up with a record's components. */
@SuppressWarnings("TypeParameterUnusedInFormals") // the component that takes the value says its type
public final class Values {
    private final @Nullable Object[] values;
    private int next;

    Values(@Nullable Object[] values) {
        this.values = values;
    }

    /** The next member, which has a value in any case. */
    public <V> V one() {
        return Objects.requireNonNull(this.<V>orNull());
    }

    /** The next member, or null where it has no value. The shape vouches for its type. */
    @SuppressWarnings("unchecked")
    public <V> @Nullable V orNull() {
        return (V) values[next++];
    }
}
