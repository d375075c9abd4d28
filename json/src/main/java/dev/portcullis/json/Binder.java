package dev.portcullis.json;

import dev.portcullis.json.error.FrontendErrorMapping;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.json.wire.WireProvider;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.flow.SubmissionBody;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import java.util.List;
import org.eclipse.yasson.JsonBindingProvider;

/** Sets Yasson up with our mappings. */
final class Binder {
    private Binder() {}

    static Jsonb jsonb(List<Binding<?>> bindings) {
        var config = new JsonbConfig()
                .withSerializers(bindings.toArray(JsonbSerializer[]::new))
                .withSerializers(errors(), submissions())
                .withDeserializers(bindings.toArray(JsonbDeserializer[]::new));
        return new JsonBindingProvider()
                .create()
                .withProvider(WireProvider.SHARED)
                .withConfig(config)
                .build();
    }

    // As lambdas these would not tell JSON-B their type.
    @SuppressWarnings("Convert2Lambda")
    private static JsonbSerializer<FrontendError> errors() {
        return new JsonbSerializer<>() {
            @Override
            public void serialize(
                    FrontendError error,
                    jakarta.json.stream.JsonGenerator out,
                    jakarta.json.bind.serializer.SerializationContext context) {
                FrontendErrorMapping.write(error, out);
            }
        };
    }

    @SuppressWarnings("Convert2Lambda")
    private static JsonbSerializer<SubmissionBody> submissions() {
        return new JsonbSerializer<>() {
            @Override
            public void serialize(
                    SubmissionBody body,
                    jakarta.json.stream.JsonGenerator out,
                    jakarta.json.bind.serializer.SerializationContext context) {
                JsonMapping.OBJECT.write(body.toJson(), out);
            }
        };
    }
}
