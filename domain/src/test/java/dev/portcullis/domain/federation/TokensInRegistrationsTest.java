package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apps that hand in a token of a provider to sign up. Source: docs/contract/federation.md, "Tokens of apps". */
class TokensInRegistrationsTest {
    private static TestEngine engine(String... hooks) {
        return TestEngine.start(new TestConfiguration()
                .methods("password", "profile", "oidc")
                .afterRegistration(hooks)
                .providers(List.of(PromptProvider.configured())));
    }

    private static Submission token(String email) {
        return Submission.of(JsonObject.of("method", Json.of("oidc"), "provider", Json.of(PromptProvider.ID))
                .with("id_token", Json.of(email)));
    }

    private static SuccessfulNativeRegistration signUp(TestEngine engine, String email) {
        var flow = new Acts(engine.api).registration();
        return engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), token(email), Acts.APP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", ""})
    @DisplayName("[G2] Whoever is known already is signed in, and no account is made")
    void whoever_is_known_is_signed_in(String hook) {
        TestEngine engine = hook.isEmpty() ? engine() : engine(hook);
        Identity ann = signUp(engine, "ann@example.org").identity();
        Identity bob = signUp(engine, "bob@example.org").identity();

        SuccessfulNativeRegistration again = signUp(engine, "ann@example.org");

        assertThat(again.identity().id()).isEqualTo(ann.id()).isNotEqualTo(bob.id());
        Caller app = Clients.app(Objects.requireNonNull(again.sessionToken()));
        var session = engine.api.toSession(new ToSession(app));
        assertThat(Objects.requireNonNull(session.identity()).id()).isEqualTo(ann.id());
        assertThat(session.authenticationMethods())
                .singleElement()
                .satisfies(way -> assertThat(way.provider()).isEqualTo(PromptProvider.ID));
    }

    @Test
    void a_script_is_signed_in_by_its_cookie() {
        TestEngine engine = engine("session");
        Identity ann = signUp(engine, "ann@example.org").identity();
        var browser = new Browser();
        var flow = browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(browser.script())))
                .require();

        var answer = browser.keep(engine.api.updateRegistrationFlowWithHttpInfo(
                new UpdateRegistrationFlow(flow.id(), token("ann@example.org"), browser.script())));

        assertThat(answer.require().sessionToken()).isNull();
        var session = engine.api.toSession(new ToSession(browser.script()));
        assertThat(Objects.requireNonNull(session.identity()).id()).isEqualTo(ann.id());
    }
}
