package dev.portcullis.domain.ui;

import static dev.portcullis.domain.fixture.Acts.shown;
import static dev.portcullis.domain.fixture.TestJson.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.ui.NodeAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine's forms beside those that were observed, where only passwords are switched on. */
class ShownFormsTest {
    private static final String EMAIL = "foo@example.test";
    private static final String PASSWORD = "correct horse battery";
    private static final JsonObject TRAITS = object("{'email':'foo@example.test','age':45}");

    private static TestEngine engine(TestConfiguration configuration) {
        return TestEngine.start(configuration.schema(TestJson.resource(ObservedForm.class, "customer.schema.json")));
    }

    private static void assertShows(Flow flow, String observed) {
        assertThat(ObservedForm.shapes(flow.ui().nodes()))
                .isEqualTo(ObservedForm.of(observed).shapes());
    }

    private static RegistrationFlow start(TestEngine engine) {
        return engine.api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(Acts.APP));
    }

    private static String register(TestEngine engine) {
        var body = object("{'method':'password','password':'" + PASSWORD + "'}").with("traits", TRAITS);
        return engine.api
                .updateRegistrationFlow(new UpdateRegistrationFlow(start(engine).id(), Submission.of(body), Acts.APP))
                .sessionToken();
    }

    private static RegistrationFlow submit(TestEngine engine, RegistrationFlow flow, String body) {
        return (RegistrationFlow) shown(() -> engine.api.updateRegistrationFlow(
                new UpdateRegistrationFlow(flow.id(), Submission.of(object(body)), Acts.APP)));
    }

    @Test
    void login() {
        assertShows(new Acts(engine(new TestConfiguration()).api).login(), "unified_password.login");
    }

    @Test
    void login_after_a_wrong_password() {
        var acts = new Acts(engine(new TestConfiguration()).api);

        Flow flow = shown(() -> acts.signIn(acts.login(), EMAIL, "wrong password", Acts.APP));

        assertShows(flow, "unified_password.login_after_wrong_password");
    }

    @Test
    void login_to_prove_oneself_anew() {
        var engine = engine(new TestConfiguration());

        assertShows(new Acts(engine.api).refresh(Clients.app(register(engine))), "unified_password.login_refresh");
    }

    @Test
    void login_with_the_identifier_first() {
        var engine = engine(new TestConfiguration().identifierFirst());

        assertShows(new Acts(engine.api).login(), "two_step_idfirst_password_code.login_step1");
    }

    @Test
    void registration() {
        assertShows(start(engine(new TestConfiguration())), "unified_password.registration");
    }

    @Test
    void registration_with_the_profile_first() {
        assertShows(
                start(engine(new TestConfiguration().profileFirst())),
                "two_step_idfirst_password_code.registration_profile");
    }

    @Test
    void registration_turned_to_the_credentials_and_back() {
        var engine = engine(new TestConfiguration().profileFirst());

        var second = submit(
                engine,
                start(engine),
                "{'method':'profile','traits':{'email':'foo@example.test','name':{'first':'Ann'}}}");
        // The observed server offered codes, too; without their nodes between, the password climbs to the first trait.
        assertThat(ObservedForm.shapes(second.ui().nodes()))
                .containsExactlyInAnyOrderElementsOf(
                        ObservedForm.of("two_step_idfirst_password_code.registration_credentials").shapes().stream()
                                .filter(shape -> !shape.startsWith("code "))
                                .toList());
        assertThat(Acts.names(second))
                .startsWith("csrf_token", "traits.email", "password")
                .endsWith("method", "screen");
        assertThat(Acts.messages(second)).containsExactly(1040009L);

        var first = submit(engine, second, "{'screen':'previous'}");
        assertShows(first, "two_step_idfirst_password_code.registration_back_to_profile");
        assertThat(Acts.messages(first)).isEmpty();
        assertThat(values(first)).isEqualTo(values(second));
    }

    private static List<Json> values(Flow flow) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().startsWith("traits."))
                .map(node -> ((NodeAttributes.Input) node.attributes()).value())
                .toList();
    }

    @Test
    void settings_before_and_after_a_change() {
        var engine = engine(new TestConfiguration());
        var acts = new Acts(engine.api);
        var app = Clients.app(register(engine));
        var flow = acts.settings(app);

        assertShows(flow, "unified_password.settings");
        var saved = acts.change(flow, "profile", "traits", TRAITS, app).require();
        assertShows(saved, "unified_password.settings_after_profile_success");
        assertThat(Acts.messages(saved)).containsExactly(1050001L);
    }
}
