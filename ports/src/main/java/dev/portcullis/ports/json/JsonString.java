package dev.portcullis.ports.json;

import org.jspecify.annotations.Nullable;

/** A JSON string. It may hold characters that no text should, such as lone surrogates: whoever stores or shows it decides. */
public record JsonString(String value) implements Json {
    @Override
    public String type() {
        return "string";
    }

    /** As JSON. */
    @Override
    public String toString() {
        return JsonLine.of(this);
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonString that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
