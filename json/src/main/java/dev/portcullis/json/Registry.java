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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the mapping of a type or value. */
final class Registry {
    private final Map<Class<?>, Binding<?>> bindings;

    Registry(List<Binding<?>> bindings) {
        this.bindings = bindings.stream().collect(Collectors.toUnmodifiableMap(Binding::type, one -> one));
    }

    @SuppressWarnings("unchecked")
    <T> Codec<T> of(Class<T> type) {
        return (Codec<T>) (type == String.class ? Scalars.TEXT : bindingOf(type).codec());
    }

    private Binding<?> bindingOf(Class<?> type) {
        var binding = bindings.get(type);
        if (binding == null) {
            throw new IllegalArgumentException(type.getName() + " has no JSON mapping");
        }
        return binding;
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
