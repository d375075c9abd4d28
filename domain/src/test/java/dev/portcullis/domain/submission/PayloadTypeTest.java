package dev.portcullis.domain.submission;

import static dev.portcullis.domain.fixture.Acts.APP;
import static dev.portcullis.domain.fixture.TestJson.json;
import static dev.portcullis.domain.fixture.TestJson.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A payload that is no object is refused at the place that it would have in the form. Source: docs/contract/submissions.md. */
class PayloadTypeTest {
    private static final String PAYLOAD = "transient_payload";

    private final TestEngine engine =
            TestEngine.start(new TestConfiguration().withRecovery().withVerification());
    private final Acts acts = new Acts(engine.api);

    @ParameterizedTest
    @CsvSource({"'[1]',array", "5,number", "true,boolean"})
    @DisplayName("In every flow a payload of another type is told at its own node, with the type that it has")
    void in_every_flow_a_payload_of_another_type_is_told_at_its_own_node(String payload, String type) {
        Caller ann = Caller.nativeApp()
                .withSessionToken(
                        new Journeys(engine.api).register(Person.anyone()).sessionToken());

        told(type, login("{'method':'password','identifier':'x','password':'y','transient_payload':" + payload + "}"));
        told(type, registration("{'method':'password','transient_payload':" + payload + "}"));
        told(type, settings("{'method':'profile','traits':{},'transient_payload':" + payload + "}", ann));
        told(type, settings("{'method':'password','password':'y','transient_payload':" + payload + "}", ann));
        told(type, recovery("{'method':'code','email':'x@example.org','transient_payload':" + payload + "}"));
        told(type, verification("{'method':'code','email':'x@example.org','transient_payload':" + payload + "}"));
    }

    @ParameterizedTest
    @CsvSource({"'[1]'", "5"})
    @DisplayName("What was entered beside such a payload stays in the form, but for the password")
    void what_was_entered_beside_such_a_payload_stays_in_the_form(String payload) {
        Flow login =
                login("{'method':'password','identifier':'ann','password':'y','transient_payload':" + payload + "}");
        Flow registration = registration(
                "{'method':'password','traits':{'email':'a@b.c'},'password':'y','transient_payload':" + payload + "}");

        assertThat(value(login, "identifier")).isEqualTo(Json.of("ann"));
        assertThat(value(login, "password")).isNull();
        assertThat(value(registration, "traits.email")).isEqualTo(Json.of("a@b.c"));
        assertThat(value(registration, "password")).isNull();
    }

    private static void told(String type, Flow flow) {
        assertThat(Acts.messages(flow)).isEmpty();
        assertThat(Acts.messagesAt(flow, PAYLOAD)).containsExactly(4000026L);
        assertThat(Acts.node(flow, PAYLOAD).messages().getFirst().context())
                .isEqualTo(json("{'actual_type':'" + type + "','allowed_types':['object']}"));
    }

    private static Object value(Flow flow, String name) {
        return ((Input) Acts.node(flow, name).attributes()).value();
    }

    private Flow login(String body) {
        return Acts.shown(() ->
                engine.api.updateLoginFlow(new UpdateLoginFlow(acts.login().id(), sent(body), APP)));
    }

    private Flow registration(String body) {
        var flow = acts.registration();
        return Acts.shown(
                () -> engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), sent(body), APP)));
    }

    private Flow settings(String body, Caller ann) {
        var flow = acts.settings(ann);
        return Acts.shown(() -> engine.api.updateSettingsFlow(new UpdateSettingsFlow(flow.id(), sent(body), ann)));
    }

    private Flow recovery(String body) {
        var flow = engine.api.createNativeRecoveryFlow(new CreateNativeRecoveryFlow(APP));
        return Acts.shown(
                () -> engine.api.updateRecoveryFlow(new UpdateRecoveryFlow(flow.id(), null, sent(body), APP)));
    }

    private Flow verification(String body) {
        var flow = engine.api.createNativeVerificationFlow(new CreateNativeVerificationFlow(null, APP));
        return Acts.shown(
                () -> engine.api.updateVerificationFlow(new UpdateVerificationFlow(flow.id(), null, sent(body), APP)));
    }

    private static Submission sent(String body) {
        return Submission.of(object(body));
    }
}
