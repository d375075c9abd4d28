package dev.portcullis.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.Test;

/** A method that a root adds runs through settings like those of the engine. */
class ToySettingsTest {
    private final TestEngine engine = TestEngine.start(new TestConfiguration(), ToySecondFactor::new);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private final Caller app = Clients.app(new Journeys(engine.api).token(ann));

    private static String secretIn(SettingsFlow flow) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals("toy_secret"))
                .map(node -> ((Input) node.attributes()).value())
                .map(value -> ((JsonString) value).value())
                .findFirst()
                .orElseThrow();
    }

    private SettingsFlow bound() {
        SettingsFlow flow = acts.settings(app);
        return acts.change(flow, "toy", "toy_secret", Json.of(secretIn(flow)), app)
                .require();
    }

    @Test
    void the_secret_that_the_flow_remembers_binds_the_factor_and_lifts_the_session() {
        assertThat(engine.api.toSession(new ToSession(app)).authenticatorAssuranceLevel())
                .isEqualTo(AssuranceLevel.AAL1);

        assertThat(bound().state()).isEqualTo(FlowState.SUCCESS);

        assertThat(engine.api.toSession(new ToSession(app)).authenticatorAssuranceLevel())
                .isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    void the_secret_of_another_flow_binds_nothing() {
        String secret = secretIn(acts.settings(app));

        var shown = Acts.shown(() -> acts.change(acts.settings(app), "toy", "toy_secret", Json.of(secret), app));

        assertThat(Acts.messages(shown)).containsExactly(4000001L);
    }

    @Test
    void another_form_brings_another_secret_for_the_same_flow() {
        SettingsFlow flow = acts.settings(app);
        assertThat(acts.change(flow, "", "toy_action", Json.of("another"), app).status())
                .isEqualTo(200);

        var done = acts.change(flow, "toy", "toy_secret", Json.of("another secret"), app);

        assertThat(done.require().state()).isEqualTo(FlowState.SUCCESS);
    }

    @Test
    void the_form_after_binding_offers_to_remove_the_factor() {
        SettingsFlow after = acts.change(acts.settings(withFactor()), "", "toy_action", Json.of("remove"), app)
                .require();

        assertThat(after.state()).isEqualTo(FlowState.SUCCESS);
        assertThat(Acts.names(after)).contains("toy_secret").doesNotContain("toy_action");
    }

    private Caller withFactor() {
        assertThat(Acts.names(bound())).contains("toy_action").doesNotContain("toy_secret");
        return app;
    }

    @Test
    void a_method_may_lead_elsewhere() {
        SettingsFlow flow = acts.settings(app);

        var away = catchThrowableOfType(
                FrontendException.class, () -> acts.change(flow, "", "toy_action", Json.of("shop"), app));

        assertThat(away.error().status()).isEqualTo(422);
        assertThat(away.error().redirectBrowserTo()).contains(ToySecondFactor.SHOP.toString());
    }
}
