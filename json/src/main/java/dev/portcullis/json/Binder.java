package dev.portcullis.json;

import dev.portcullis.json.error.FrontendErrorMapping;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.json.wire.WireProvider;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.flow.SubmissionBody;
import dev.portcullis.ports.login.UpdateLoginFlowBody;
import dev.portcullis.ports.recovery.UpdateRecoveryFlowBody;
import dev.portcullis.ports.registration.UpdateRegistrationFlowBody;
import dev.portcullis.ports.settings.UpdateSettingsFlowBody;
import dev.portcullis.ports.verification.UpdateVerificationFlowBody;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.eclipse.yasson.JsonBindingProvider;

/** Sets Yasson up with our mappings. */
final class Binder {
    private Binder() {}

    static Jsonb jsonb(List<Binding<?>> bindings) {
        var config = new JsonbConfig()
                .withSerializers(bindings.toArray(JsonbSerializer[]::new))
                .withSerializers(writeOnly())
                .withDeserializers(bindings.toArray(JsonbDeserializer[]::new));
        return new JsonBindingProvider()
                .create()
                .withProvider(WireProvider.SHARED)
                .withConfig(config)
                .build();
    }

    private static JsonbSerializer<?>[] writeOnly() {
        return new JsonbSerializer<?>[] {
            new WriteOnly<FrontendError>(FrontendErrorMapping::write) {},
            new WriteOnly<SubmissionBody>(Binder::writeBody) {},
            new WriteOnly<UpdateLoginFlowBody>(Binder::writeBody) {},
            new WriteOnly<UpdateRegistrationFlowBody>(Binder::writeBody) {},
            new WriteOnly<UpdateSettingsFlowBody>(Binder::writeBody) {},
            new WriteOnly<UpdateRecoveryFlowBody>(Binder::writeBody) {},
            new WriteOnly<UpdateVerificationFlowBody>(Binder::writeBody) {},
        };
    }

    private static void writeBody(SubmissionBody body, JsonGenerator out) {
        JsonMapping.OBJECT.write(body.toJson(), out);
    }
}
