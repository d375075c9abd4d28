package dev.portcullis.json;

import dev.portcullis.json.shape.Codec;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.function.Supplier;

/**
 * Ties a type to its codec, for JSON-B too. Abstract, as JSON-B reads the type from the signature of the subclass.
 *
 * @param <T> the type
 */
abstract class Binding<T> implements JsonbSerializer<T>, JsonbDeserializer<T> {
    private final Class<T> type;
    private final Supplier<Codec<T>> codec;

    Binding(Class<T> type, Supplier<Codec<T>> codec) {
        this.type = type;
        this.codec = codec;
    }

    Class<T> type() {
        return type;
    }

    Codec<T> codec() {
        return codec.get();
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
        codec().write(value, out);
    }

    // JSON-B has taken the value's first event and keeps it to itself, so that the value must be fetched whole.
    @Override
    public T deserialize(JsonParser parser, DeserializationContext context, Type asked) {
        String text = parser.getValue().toString();
        return DocumentReader.whole(text, codec());
    }
}
