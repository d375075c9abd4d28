package dev.portcullis.json.shape;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object whose members are known: writes them in this order, reads them in any. Unknown members are ignored; of members
 * with one name the last counts.
 *
 * @param <R> the record that the object becomes
 */
public final class Shape<R> implements Codec<R> {
    private final Member<R, ?>[] members;
    private final Function<Values, R> make;

    @SuppressWarnings("unchecked")
    private Shape(List<Member<R, ?>> members, Function<Values, R> make) {
        this.members = members.toArray(Member[]::new);
        this.make = make;
    }

    /** @param make takes the members' values in the order of the list */
    public static <R> Shape<R> of(List<Member<R, ?>> members, Function<Values, R> make) {
        return new Shape<>(members, make);
    }

    @Override
    public void write(R value, JsonGenerator out) {
        out.writeStartObject();
        for (Member<R, ?> member : members) {
            member.write(value, out);
        }
        out.writeEnd();
    }

    @Override
    public R read(Cursor in) {
        in.expectObject();
        var values = new @Nullable Object[members.length];
        int expected = 0;
        while (in.hasMember()) {
            int found = indexOf(in.name(), expected);
            if (found < 0) {
                in.advance();
                in.skip();
            } else {
                values[found] = members[found].read(in);
                expected = found + 1;
            }
        }
        return make.apply(complete(values));
    }

    // Members mostly come in our own order, so that the first or second comparison hits.
    private int indexOf(String name, int expected) {
        for (int i = expected; i < members.length; i++) {
            if (members[i].key().name().equals(name)) {
                return i;
            }
        }
        for (int i = 0; i < expected; i++) {
            if (members[i].key().name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private Values complete(@Nullable Object[] values) {
        for (int i = 0; i < members.length; i++) {
            values[i] = orAbsent(members[i], values[i]);
        }
        return new Values(values);
    }

    @SuppressWarnings("unchecked")
    private static <V> @Nullable V orAbsent(Member<?, V> member, @Nullable Object value) {
        return member.orAbsent((V) value);
    }
}
