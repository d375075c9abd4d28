package dev.portcullis.domain.mailedsecret;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.testkit.frontend.Person;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which domain a message names, whatever address a request says that it asked. */
class NamedDomainTest {
    private static final String PHONE = "+4915112345678";
    private static final JsonObject WITH_PHONE = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{'credentials':{'password':{'identifier':true}}}},
              'phone':{'type':'string','ory.sh/kratos':{'recovery':{'via':'sms'}}}}}}}
            """);

    private final Letters letters = new Letters(TestEngine.start(new TestConfiguration()
            .withRecovery()
            .flags("choose_recovery_address")
            .schema(WITH_PHONE)));

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/self-service/recovery/api", "http://[::1]:1/x", "nonsense", ""})
    @DisplayName("[S18] a text message names our own domain, whatever address the request says")
    void a_text_message_names_our_own_domain(String asked) {
        var acts = new Acts(letters.engine().api);
        acts.api()
                .updateRegistrationFlow(new UpdateRegistrationFlow(
                        acts.registration().id(),
                        new UpdateRegistrationFlowWithPasswordMethod(
                                Person.anyone().password(),
                                Acts.traits(Person.anyone()).with("phone", Json.of(PHONE)),
                                null,
                                null),
                        APP));
        var flow = acts.api().createNativeRecoveryFlow(new CreateNativeRecoveryFlow(APP.withRequestUrl(asked)));

        letters.recover(flow.id(), APP, "method", "code", "recovery_address", PHONE);

        String own = URI.create(TestConfiguration.BASE).getHost();
        assertThat(letters.data("recovery_code_valid").getLast().text("request_url_domain"))
                .contains(own);
    }
}
