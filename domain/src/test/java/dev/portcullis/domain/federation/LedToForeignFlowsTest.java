package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.SayingProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.federation.ProviderTrust;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.Upstream;
import dev.portcullis.testkit.frontend.Browser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A stranger begins a flow and leads somebody else's browser to it, by a link or a form of another site, with the provider by which
 * that person signs in. Source: docs/security.md, E12 and G3; docs/contract/federation.md, "Choosing a provider" and "Connecting to
 * an account".
 */
class LedToForeignFlowsTest {
    private static final String ANN = "ann@example.org";
    private static final String PROVIDER = "https://provider.example.org/";

    private final SayingProvider anns = new SayingProvider();
    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .methods("password", "profile", "oidc")
            .providers(List.of(
                    PromptProvider.configured(),
                    anns.configured(
                            ProviderTrust.SUBJECT_ONLY,
                            input -> JsonObject.of("identity", JsonObject.of("traits", (JsonObject)
                                    input.variables().get("claims")))))));
    private final Browser strangers = new Browser();
    private final Browser victims = new Browser();

    LedToForeignFlowsTest() {
        anns.says("ann at her provider", JsonObject.of("email", Json.of(ANN)), Upstream.UNTOLD);
    }

    /** How a browser is led somewhere by another site. */
    enum Led {
        BY_A_LINK {
            @Override
            Submission with(Map<String, List<String>> fields) {
                return new Submission.Query(fields);
            }
        },
        BY_A_FORM {
            @Override
            Submission with(Map<String, List<String>> fields) {
                return new Submission.FormBody(fields);
            }
        };

        abstract Submission with(Map<String, List<String>> fields);

        Submission choosing(String... more) {
            var fields = new LinkedHashMap<String, List<String>>();
            fields.put("provider", List.of(SayingProvider.ID));
            for (int i = 0; i < more.length; i += 2) {
                fields.put(more[i], List.of(more[i + 1]));
            }
            return with(fields);
        }
    }

    private static Caller crossSite(Browser browser) {
        Caller page = browser.page();
        return new Caller(
                page.kind(),
                page.cookies(),
                null,
                null,
                "https://evil.example",
                "navigate",
                null,
                page.requestUrl(),
                page.device());
    }

    private Identity signUpByHerProvider() {
        var token = JsonObject.of("provider", Json.of(SayingProvider.ID), "id_token", Json.of("hers"));
        return engine.api
                .updateRegistrationFlow(new UpdateRegistrationFlow(
                        new Acts(engine.api).registration().id(), Submission.of(token), Acts.APP))
                .identity();
    }

    private List<String> providersOf(Identity identity) {
        return engine.work
                .read(stores -> stores.identities().find(identity.id()))
                .orElseThrow()
                .credential(CredentialType.OIDC)
                .orElseThrow()
                .identifiers();
    }

    private FlowId begunBy(Browser browser) {
        return browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(browser.script())))
                .require()
                .id();
    }

    private static String state(String address) {
        return address.substring(address.indexOf('=') + 1);
    }

    /** The stranger's provider calls the stranger Ann, so that a login asks to prove her account. */
    private LoginFlow strangerIsAskedToProveAnn() {
        var choice = Submission.of(JsonObject.of("provider", Json.of(PromptProvider.ID)));
        FlowId flow = begunBy(strangers);
        FrontendException away = Acts.refused(
                () -> engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(flow, choice, strangers.script())));
        strangers.keep(Answer.nothing().withCookies(away.cookies()));
        String address = away.error().redirectBrowserTo().orElseThrow();
        var back = new ProviderCallback(
                PromptProvider.ID, Map.of("code", ANN, "state", state(address)), strangers.script());
        return (LoginFlow) Acts.shown(() -> engine.callbacks.callback(back));
    }

    private LoginFlow appIsAskedToProveAnn() {
        var token = JsonObject.of("provider", Json.of(PromptProvider.ID), "id_token", Json.of(ANN));
        return (LoginFlow) Acts.shown(() -> engine.api.updateRegistrationFlow(
                new UpdateRegistrationFlow(new Acts(engine.api).registration().id(), Submission.of(token), Acts.APP)));
    }

    private Answer<SuccessfulNativeLogin> led(LoginFlow flow, Submission submission, Browser browser) {
        return browser.keep(
                engine.api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), submission, crossSite(browser))));
    }

    /** To the provider and back, as far as that leads. */
    private void goesAllTheWay(LoginFlow flow, Led how, Browser browser) {
        try {
            backFromHerProvider(led(flow, how.choosing(), browser), browser);
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isEqualTo(403);
        }
    }

    private void backFromHerProvider(Answer<?> away, Browser browser) {
        String address = String.valueOf(away.location());
        if (address.startsWith(PROVIDER)) {
            engine.callbacks.callback(new ProviderCallback(
                    SayingProvider.ID, Map.of("code", "any", "state", state(address)), browser.page()));
        }
    }

    private boolean isKnown(String email) {
        return !engine.work
                .read(stores -> stores.identities().findByAnyIdentifier(email))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[G3] Whoever is led to a stranger's login connects nothing of the stranger's")
    void whoever_is_led_to_a_strangers_login_connects_nothing(Led how) {
        Identity ann = signUpByHerProvider();

        goesAllTheWay(strangerIsAskedToProveAnn(), how, victims);

        assertThat(providersOf(ann)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[G3] Whoever is led to the login of a stranger's app connects nothing of the stranger's")
    void whoever_is_led_to_the_login_of_a_strangers_app_connects_nothing(Led how) {
        Identity ann = signUpByHerProvider();

        goesAllTheWay(appIsAskedToProveAnn(), how, victims);

        assertThat(providersOf(ann)).hasSize(1);
    }

    @Test
    @DisplayName("[G3] Whoever was asked to prove an account may do so by its provider, in the same browser")
    void whoever_was_asked_may_prove_the_account_by_its_provider() {
        Identity ann = signUpByHerProvider();

        goesAllTheWay(strangerIsAskedToProveAnn(), Led.BY_A_LINK, strangers);

        assertThat(providersOf(ann)).hasSize(2);
    }

    private void signsUp(FlowId flow, Led how) {
        Submission choice = how.choosing("traits.email", "mallory@example.org");
        var away = victims.keep(engine.api.updateRegistrationFlowWithHttpInfo(
                new UpdateRegistrationFlow(flow, choice, crossSite(victims))));
        backFromHerProvider(away, victims);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[E12] A flow that another browser began takes no traits along")
    void a_flow_that_another_browser_began_takes_no_traits_along(Led how) {
        signsUp(begunBy(strangers), how);

        assertThat(isKnown("mallory@example.org")).isFalse();
        assertThat(isKnown(ANN)).isTrue();
    }

    @Test
    @DisplayName("[E12] What the browser that began a flow enters counts")
    void what_the_browser_that_began_a_flow_enters_counts() {
        signsUp(begunBy(victims), Led.BY_A_FORM);

        assertThat(isKnown("mallory@example.org")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[E12] A token of a provider signs nobody in by a flow that another browser began")
    void a_token_signs_nobody_in_by_a_flow_that_another_browser_began(Led how) {
        signUpByHerProvider();
        LoginFlow foreign = new Acts(engine.api).loginIn(strangers, false);

        var answer = led(foreign, how.choosing("id_token", "a stranger's"), victims);

        assertThat(String.valueOf(answer.location())).startsWith(PROVIDER);
    }
}
