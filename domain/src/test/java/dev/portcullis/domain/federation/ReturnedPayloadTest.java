package dev.portcullis.domain.federation;

import static dev.portcullis.domain.fixture.TestHooks.webHook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.testkit.frontend.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What came along for hooks with the choice of a provider reaches them when somebody is back. Source: docs/contract/web-hooks.md, "What templates are told". */
class ReturnedPayloadTest {
    private static final JsonObject PAYLOAD = JsonObject.of("campaign", Json.of("spring"));

    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .methods("password", "profile", "oidc")
            .providers(List.of(PromptProvider.configured()))
            .after(FlowKind.REGISTRATION, "oidc", webHook("/signed-up", ""))
            .after(FlowKind.LOGIN, "oidc", webHook("/signed-in", "")));
    private final Browser browser = new Browser();

    private static Submission choice() {
        return Submission.of(JsonObject.of("provider", Json.of(PromptProvider.ID), "transient_payload", PAYLOAD));
    }

    private void comeBack(FrontendException away) {
        browser.keep(Answer.nothing().withCookies(away.cookies()));
        String address = away.error().redirectBrowserTo().orElseThrow();
        browser.keep(engine.callbacks.callback(new ProviderCallback(
                PromptProvider.ID,
                Map.of("code", "ann@example.org", "state", address.substring(address.indexOf('=') + 1)),
                browser.script())));
    }

    private void signUp() {
        var begun = browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(browser.script())))
                .require();
        comeBack(Acts.refused(() ->
                engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(begun.id(), choice(), browser.script()))));
    }

    private void signIn() {
        var begun = browser.keep(engine.api.createBrowserLoginFlowWithHttpInfo(
                        new CreateBrowserLoginFlow(false, null, null, null, null, null, null, browser.script())))
                .require();
        comeBack(Acts.refused(
                () -> engine.api.updateLoginFlow(new UpdateLoginFlow(begun.id(), choice(), browser.script()))));
    }

    private void assertTold(String path) {
        assertThat(engine.hooks.calls).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo(path);
            assertThat(call.occasion().transientPayload()).isEqualTo(PAYLOAD);
        });
    }

    @Test
    void hooks_after_a_registration_are_told_what_came_with_the_choice() {
        signUp();

        assertTold("/signed-up");
    }

    @Test
    void so_are_those_of_a_login_that_became_a_registration() {
        signIn();

        assertTold("/signed-up");
    }
}
