package dev.portcullis.json.shape;

import dev.portcullis.json.wire.WireKey;
import jakarta.json.stream.JsonGenerator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One member of a {@link Shape}: its name on the wire ({@code key}), where a record keeps it, and what its absence looks like.
 *
 * @param absent what the record holds when the member is absent
 */
public record Member<R, V>(
        WireKey key,
        Function<R, @Nullable V> get,
        Codec<V> codec,
        @Nullable V absent,
        Absence absence) {
    /** How a member shows that it has no value. */
    enum Absence {
        REFUSED,
        OMITTED,
        NULL,
        WRITTEN
    }

    /** A member that every answer has; reading refuses its absence. */
    public static <R, V> Member<R, V> required(String name, Function<R, @Nullable V> get, Codec<V> codec) {
        return new Member<>(new WireKey(name), get, codec, null, Absence.REFUSED);
    }

    /** A member that is left out when there is no value. */
    public static <R, V> Member<R, V> omitted(String name, Function<R, @Nullable V> get, Codec<V> codec) {
        return new Member<>(new WireKey(name), get, codec, null, Absence.OMITTED);
    }

    /** A member that is left out when it has this value. */
    public static <R, V> Member<R, V> omitted(String name, Function<R, @Nullable V> get, Codec<V> codec, V absent) {
        return new Member<>(new WireKey(name), get, codec, absent, Absence.OMITTED);
    }

    /** A member that is JSON null when there is no value. */
    public static <R, V> Member<R, V> orNull(String name, Function<R, @Nullable V> get, Codec<V> codec) {
        return new Member<>(new WireKey(name), get, codec, null, Absence.NULL);
    }

    /** A member that is JSON null when it has this value. */
    public static <R, V> Member<R, V> orNull(String name, Function<R, @Nullable V> get, Codec<V> codec, V absent) {
        return new Member<>(new WireKey(name), get, codec, absent, Absence.NULL);
    }

    /** A member that is always written; reading takes its absence for this value. */
    public static <R, V> Member<R, V> written(String name, Function<R, @Nullable V> get, Codec<V> codec, V absent) {
        return new Member<>(new WireKey(name), get, codec, absent, Absence.WRITTEN);
    }

    void write(R owner, JsonGenerator out) {
        V value = get.apply(owner);
        if (value == null || isAbsent(value)) {
            writeAbsent(out);
        } else {
            codec.write(value, key.writeTo(out));
        }
    }

    // Of nearly all members only null is absent; to compare each value with it would be dear where equals of records
    // is.
    private boolean isAbsent(V value) {
        return absent != null && absence != Absence.WRITTEN && value.equals(absent);
    }

    private void writeAbsent(JsonGenerator out) {
        switch (absence) {
            case NULL -> key.writeTo(out).writeNull();
            case OMITTED -> {}
            case REFUSED, WRITTEN -> throw new IllegalStateException("the member " + key.name() + " must have a value");
        }
    }

    @Nullable
    V read(Cursor in) {
        in.advance();
        return in.isNull() && !codec.readsNull() ? null : readValue(in);
    }

    private V readValue(Cursor in) {
        try {
            return codec.read(in);
        } catch (Mismatch mismatch) {
            throw mismatch.inMember(key.name());
        }
    }

    @Nullable
    V orAbsent(@Nullable V value) {
        if (value != null) {
            return value;
        }
        if (absence == Absence.REFUSED) {
            throw new Mismatch(key.name(), "is required", null);
        }
        return absent;
    }
}
