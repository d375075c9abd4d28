package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithSamlMethod;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithSamlMethod;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlowWithSamlMethod;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.Test;

/** What clients are told who ask for SAML. Source: docs/contract/methods.md, methods 2. */
class SamlIsOffTest {
    private static final long NO_LOGIN_METHOD = 4010002;
    private static final long NO_REGISTRATION_METHOD = 4010003;
    private static final long NO_SETTINGS_METHOD = 4010004;

    private final TestEngine engine = TestEngine.start(new TestConfiguration().methods("profile", "oidc"));
    private final Acts acts = new Acts(engine.api);

    private static void hasNoNodes(Flow flow) {
        assertThat(flow.ui().nodes()).noneMatch(node -> node.group().equals(NodeGroup.SAML));
    }

    @Test
    void no_login_is_taken_by_it() {
        FlowId flow = acts.login().id();
        var body = new UpdateLoginFlowWithSamlMethod("work", null, null);
        Flow told = Acts.shown(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(flow, body, Acts.APP)));
        assertThat(Acts.messages(told)).containsExactly(NO_LOGIN_METHOD);
        hasNoNodes(told);
    }

    @Test
    void no_registration_is_taken_by_it() {
        FlowId flow = acts.registration().id();
        var body = new UpdateRegistrationFlowWithSamlMethod("work", null, Acts.traits(Person.anyone()), null);
        Flow told =
                Acts.shown(() -> engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(flow, body, Acts.APP)));
        assertThat(Acts.messages(told)).containsExactly(NO_REGISTRATION_METHOD);
        hasNoNodes(told);
    }

    @Test
    void no_settings_are_changed_by_it() {
        TestEngine with = TestEngine.start();
        var app = Clients.app(new Journeys(with.api).token(Person.anyone()));
        FlowId flow = new Acts(with.api).settings(app).id();
        var body = new UpdateSettingsFlowWithSamlMethod(null, null, null, null, null, null);
        Flow told = Acts.shown(() -> with.api.updateSettingsFlow(new UpdateSettingsFlow(flow, body, app)));
        assertThat(Acts.messages(told)).containsExactly(NO_SETTINGS_METHOD);
        hasNoNodes(told);
    }
}
