package dev.portcullis.ports.json;

import org.jspecify.annotations.Nullable;

/** A JSON boolean. */
public record JsonBoolean(boolean value) implements Json {
    public static final JsonBoolean TRUE = new JsonBoolean(true);
    public static final JsonBoolean FALSE = new JsonBoolean(false);

    @Override
    public String type() {
        return "boolean";
    }

    /** As JSON. */
    @Override
    public String toString() {
        return JsonLine.of(this);
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonBoolean that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }
}
