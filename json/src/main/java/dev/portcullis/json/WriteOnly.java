package dev.portcullis.json;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.util.function.BiConsumer;

/**
 * Lets JSON-B write a type that it need not read. Abstract, as JSON-B reads the type from the signature of the subclass.
 *
 * @param <T> the type, or an interface that classes implement directly: JSON-B looks no further
 */
abstract class WriteOnly<T> implements JsonbSerializer<T> {
    private final BiConsumer<T, JsonGenerator> write;

    WriteOnly(BiConsumer<T, JsonGenerator> write) {
        this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
        write.accept(value, out);
    }
}
