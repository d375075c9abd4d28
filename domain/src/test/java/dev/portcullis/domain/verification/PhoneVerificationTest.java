package dev.portcullis.domain.verification;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Codes that verify telephones. Source: docs/contract/verification.md, "Telephones". */
class PhoneVerificationTest {
    private static final String NUMBER = "+4915112345678";
    private static final JsonObject SCHEMA = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['phone'],'properties':{
              'phone':{'type':'string','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true}},'verification':{'via':'sms'}}}}}}}
            """);

    private final Letters letters = start(new TestConfiguration().flags("verify_by_phone"));

    private static Letters start(TestConfiguration configuration) {
        return new Letters(TestEngine.start(configuration.schema(SCHEMA).withVerification()));
    }

    private static void signUp(Letters letters) {
        var flow = new Acts(letters.engine().api).registration();
        var body = UpdateRegistrationFlowWithPasswordMethod.of(
                JsonObject.of("phone", Json.of(NUMBER)), "correct horse battery");
        letters.engine().api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), body, APP));
        letters.engine().clock.forward(Duration.ofSeconds(1));
    }

    private static VerificationFlow submit(Letters letters, VerificationFlow flow, String name, String value) {
        letters.engine().clock.forward(Duration.ofSeconds(1));
        return letters.verify(flow.id(), APP, "method", "code", name, value).require();
    }

    private static List<OutboxMessage> texts(Letters letters) {
        return letters.outbox().stream()
                .filter(message -> message.isSent() && message.channel().equals(Channel.SMS))
                .toList();
    }

    @Test
    void the_form_asks_for_a_mail_address_or_a_telephone_number() {
        VerificationFlow flow = letters.verification();

        assertThat(Acts.names(flow)).contains("email", "phone");
        assertThat(Objects.requireNonNull(Acts.node(flow, "phone").label()).id())
                .isEqualTo(1070018L);
    }

    @Test
    void a_code_goes_to_the_telephone_and_verifies_it() {
        signUp(letters);
        int before = texts(letters).size();

        VerificationFlow sent = submit(letters, letters.verification(), "phone", "+49 151 12345678");

        assertThat(Acts.messages(sent)).containsExactly(1080004L);
        assertThat(texts(letters)).hasSize(before + 1);
        var done = submit(letters, sent, "code", letters.code("verification_code_valid", "verification_code"));
        assertThat(done.state()).isEqualTo(FlowState.PASSED_CHALLENGE);
        assertThat(Acts.messages(done)).containsExactly(1080005L);
    }

    @Test
    void a_number_that_nobody_has_is_answered_alike_and_sent_nothing() {
        VerificationFlow sent = submit(letters, letters.verification(), "phone", NUMBER);

        assertThat(Acts.messages(sent)).containsExactly(1080004L);
        assertThat(texts(letters)).isEmpty();
    }

    @Test
    void what_is_no_number_is_refused_where_it_was_typed() {
        var flow = Acts.shown(() -> submit(letters, letters.verification(), "phone", "yesterday"));

        assertThat(Acts.messagesAt(flow, "phone")).containsExactly(4000001L);
    }

    @Test
    void unless_it_is_configured_no_number_is_asked_for_but_a_code_can_be_sent_again() {
        Letters plain = start(new TestConfiguration());
        signUp(plain);
        assertThat(Acts.names(plain.verification())).doesNotContain("phone");
        int before = texts(plain).size();

        VerificationFlow sent = submit(plain, plain.verification(), "sms", NUMBER);

        assertThat(Acts.messages(sent)).containsExactly(1080003L);
        assertThat(texts(plain)).hasSize(before + 1);
        var done = submit(plain, sent, "code", plain.code("verification_code_valid", "verification_code"));
        assertThat(Acts.messages(done)).containsExactly(1080002L);
    }
}
