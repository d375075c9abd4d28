package dev.portcullis.json;

import dev.portcullis.json.error.FrontendErrorMapping;
import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.ui.UiMapping;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.SubmissionBody;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.ui.NodeAttributes;
import jakarta.json.stream.JsonGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the mapping of a type or value. */
final class Registry {
    private final Map<Class<?>, Codec<?>> codecs;

    Registry(List<Binding<?>> bindings) {
        var all = new HashMap<Class<?>, Codec<?>>();
        bindings.forEach(binding -> all.put(binding.type(), binding.codec()));
        all.put(String.class, Scalars.TEXT);
        codecs = Map.copyOf(all);
    }

    @SuppressWarnings("unchecked")
    <T> Codec<T> of(Class<T> type) {
        var codec = codecs.get(type);
        if (codec == null) {
            throw new IllegalArgumentException(type.getName() + " has no JSON mapping");
        }
        return (Codec<T>) codec;
    }

    void write(Object value, JsonGenerator out) {
        switch (value) {
            case Json json -> JsonMapping.ANY.write(json, out);
            case FrontendError error -> FrontendErrorMapping.write(error, out);
            case ContinueWith next -> FlowMapping.CONTINUE_WITH.write(next, out);
            case NodeAttributes attributes -> UiMapping.ATTRIBUTES.write(attributes, out);
            case SubmissionBody body -> JsonMapping.OBJECT.write(body.toJson(), out);
            case List<?> list -> writeItems(list, out);
            default -> writeRecord(value, out);
        }
    }

    private void writeItems(List<?> list, JsonGenerator out) {
        out.writeStartArray();
        list.forEach(item -> write(item, out));
        out.writeEnd();
    }

    @SuppressWarnings("unchecked")
    private <T> void writeRecord(T value, JsonGenerator out) {
        of((Class<T>) value.getClass()).write(value, out);
    }
}
