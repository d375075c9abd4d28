package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Addresses with dots where none should be. Source: docs/contract/identity-schema.md, "Formats". */
@Timeout(600)
class LooseAddressTest {
    private static final Caller APP = Caller.nativeApp();
    private static final String ODD = "ann..lee.@example.org";
    private static final String SCHEMA = """
            {"type":"object","properties":{"traits":{"type":"object","required":["email"],"properties":{
              "email":{"type":"string","format":"%s","ory.sh/kratos":{
                "credentials":{"password":{"identifier":true}},
                "verification":{"via":"email"},"recovery":{"via":"email"}}}}}}}
            """;

    @TempDir
    Path folder;

    private Portcullis open(String format) {
        byte[] schema = SCHEMA.formatted(format).getBytes(StandardCharsets.UTF_8);
        String url = "base64://" + Base64.getEncoder().encodeToString(schema);
        return Storms.openMailing(folder, "memory", "identity.schemas", "[{id: person, url: \"" + url + "\"}]");
    }

    private static void signUp(Portcullis portcullis) {
        var flow = portcullis.frontend().createNativeRegistrationFlow(new CreateNativeRegistrationFlow(APP));
        var body = UpdateRegistrationFlowWithPasswordMethod.of(
                JsonObject.of("email", Json.of(ODD)), "correct-horse-7-battery");
        portcullis.frontend().updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), body, APP));
    }

    private static FlowState recover(Portcullis portcullis) {
        var flow = portcullis.frontend().createNativeRecoveryFlow(new CreateNativeRecoveryFlow(APP));
        var body = Submission.of(JsonObject.of("method", Json.of("code"), "email", Json.of(ODD)));
        return portcullis
                .frontend()
                .updateRecoveryFlow(new UpdateRecoveryFlow(flow.id(), null, body, APP))
                .state();
    }

    @Test
    void they_sign_up_and_get_back_in_where_the_schema_lets_them_in() {
        try (Portcullis portcullis = open("email_loose")) {
            signUp(portcullis);

            assertThat(recover(portcullis)).isEqualTo(FlowState.SENT_EMAIL);
        }
    }

    @Test
    void elsewhere_they_are_none() {
        try (Portcullis portcullis = open("email")) {
            var refused = catchThrowableOfType(FrontendException.class, () -> signUp(portcullis));

            assertThat(refused.error().status()).isEqualTo(400);
        }
    }
}
