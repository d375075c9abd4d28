package dev.portcullis.domain.verification;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.ContinueWith.ShowVerificationUi;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has a telephone beside a mail address: each is verified by itself, and each is sent its code again. */
class PhoneBesideMailTest {
    private static final String NUMBER = "+4915112345678";
    private static final String MAIL = "ann@example.org";
    private static final JsonObject SCHEMA = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['email','phone'],'properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true}},'verification':{'via':'email'}}},
              'phone':{'type':'string','ory.sh/kratos':{'verification':{'via':'sms'}}}}}}}
            """);

    private final Letters letters = new Letters(TestEngine.start(new TestConfiguration()
            .flags("verify_by_phone", "legacy_continue_with_verification_ui")
            .schema(SCHEMA)
            .withVerification()
            .afterRegistration("session", "show_verification_ui")));

    private SuccessfulNativeRegistration signUp() {
        var flow = new Acts(letters.engine().api).registration();
        var body = UpdateRegistrationFlowWithPasswordMethod.of(
                JsonObject.of("email", Json.of(MAIL), "phone", Json.of(NUMBER)), "correct horse battery");
        return letters.engine().api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), body, APP));
    }

    @ParameterizedTest
    @ValueSource(strings = {MAIL, NUMBER})
    @DisplayName(
            "[U17] A telephone beside a mail address is verified as the mail address is, by the form as it is drawn")
    void each_of_the_two_is_verified_by_the_form_as_it_is_drawn(String address) {
        signUp();
        boolean mail = address.equals(MAIL);
        // Browsers send the field that stays empty, too.
        VerificationFlow sent = submit(letters.verification(), "email", mail ? MAIL : "", "phone", mail ? "" : NUMBER);
        assertThat(sent.state()).isEqualTo(FlowState.SENT_EMAIL);

        VerificationFlow again = sendAgain(sent, address);

        VerificationFlow done = submit(again, "code", letters.verificationCode());
        assertThat(done.state()).isEqualTo(FlowState.PASSED_CHALLENGE);
        assertThat(verified()).containsExactly(address);
    }

    @Test
    @DisplayName("[U17] What a sign-up sends to a telephone beside a mail address is sent again by its button")
    void what_a_sign_up_sends_is_sent_again_by_its_button() {
        List<VerificationFlow> begun = signUp().continueWith().stream()
                .filter(ShowVerificationUi.class::isInstance)
                .map(next -> FlowId.parse(((ShowVerificationUi) next).flowId()).orElseThrow())
                .map(id -> letters.engine().api.getVerificationFlow(new GetVerificationFlow(id, APP)))
                .toList();

        assertThat(begun)
                .extracting(flow -> resend(flow).value())
                .containsExactlyInAnyOrder(Json.of(MAIL), Json.of(NUMBER));
        for (VerificationFlow flow : begun) {
            sendAgain(flow, ((JsonString) resend(flow).value()).value());
        }
    }

    private VerificationFlow submit(VerificationFlow flow, String... fields) {
        letters.engine().clock.forward(Duration.ofMinutes(1));
        String[] all =
                Stream.concat(Stream.of("method", "code"), Stream.of(fields)).toArray(String[]::new);
        return letters.verify(flow.id(), APP, all).require();
    }

    /** Press the button that is drawn. */
    private VerificationFlow sendAgain(VerificationFlow flow, String address) {
        long before = sentTo(address);
        Input button = resend(flow);
        VerificationFlow again = submit(flow, button.name(), ((JsonString) button.value()).value());
        assertThat(sentTo(address)).isEqualTo(before + 1);
        return again;
    }

    private static Input resend(VerificationFlow flow) {
        return flow.ui().nodes().stream()
                .map(node -> node.attributes() instanceof Input input ? input : null)
                .filter(input -> input != null
                        && input.type().equals(InputType.SUBMIT)
                        && !input.name().equals("method"))
                .findFirst()
                .orElseThrow();
    }

    private long sentTo(String address) {
        return letters.outbox().stream()
                .filter(OutboxMessage::isSent)
                .filter(message -> message.recipient().equals(address))
                .count();
    }

    private List<String> verified() {
        return letters
                .engine()
                .work
                .read(stores -> stores.identities().findByAnyIdentifier(MAIL))
                .getFirst()
                .profile()
                .verifiableAddresses()
                .stream()
                .filter(VerifiableAddress::verified)
                .map(VerifiableAddress::value)
                .toList();
    }
}
