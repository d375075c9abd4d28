package dev.portcullis.json.shape;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.List;

/** An array whose items are all of one kind. */
public record ListCodec<T>(Codec<T> items) implements Codec<List<T>> {
    @Override
    public void write(List<T> values, JsonGenerator out) {
        out.writeStartArray();
        for (T value : values) {
            items.write(value, out);
        }
        out.writeEnd();
    }

    @Override
    public List<T> read(Cursor in) {
        in.expectArray();
        var values = new ArrayList<T>();
        while (in.hasItem()) {
            values.add(readItem(in, values.size()));
        }
        return values;
    }

    private T readItem(Cursor in, int index) {
        try {
            return items.read(in);
        } catch (Mismatch mismatch) {
            throw mismatch.inItem(index);
        }
    }
}
