package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What apps learn of people who did not get in. Source: docs/contract/federation.md, "Trading codes for a token". */
class ToldFailuresTest {
    private static final String ANN = "ann@example.org";
    private static final Submission CHOICE = Submission.of(JsonObject.of("provider", Json.of(PromptProvider.ID)));

    private final TestEngine engine = engine(Rule.APPS_ARE_TOLD_FAILURES);

    private static TestEngine engine(Rule... rules) {
        return TestEngine.start(configuration().rules(rules));
    }

    private static TestConfiguration configuration() {
        return new TestConfiguration()
                .methods("password", "profile", "oidc")
                .providers(List.of(PromptProvider.configured()));
    }

    /** Where people have to say more than the provider does. */
    private static TestEngine askingMore() {
        return TestEngine.start(
                configuration().rules(Rule.APPS_ARE_TOLD_FAILURES).schema(TestJson.object("""
                    {"type": "object", "properties": {"traits": {"type": "object", "required": ["email", "city"],
                    "properties": {"city": {"type": "string"}, "email": {"type": "string", "ory.sh/kratos": {
                      "credentials": {"password": {"identifier": true}}}}}}}}
                    """)));
    }

    /** An app whose person is at the provider. @param code what the app keeps */
    private record Away(TestEngine engine, FlowId flow, String code, String state) {
        static Away login(TestEngine engine) {
            LoginFlow flow = engine.api.createNativeLoginFlow(
                    CreateNativeLoginFlow.by(Acts.APP).trading());
            return of(
                    engine,
                    flow.id(),
                    flow.sessionTokenExchangeCode(),
                    Acts.refused(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), CHOICE, Acts.APP))));
        }

        static Away registration(TestEngine engine) {
            RegistrationFlow flow = engine.api.createNativeRegistrationFlow(
                    CreateNativeRegistrationFlow.by(Acts.APP).trading());
            return of(
                    engine,
                    flow.id(),
                    flow.sessionTokenExchangeCode(),
                    Acts.refused(() -> engine.api.updateRegistrationFlow(
                            new UpdateRegistrationFlow(flow.id(), CHOICE, Acts.APP))));
        }

        private static Away of(TestEngine engine, FlowId flow, String code, FrontendException away) {
            String address = away.error().redirectBrowserTo().orElseThrow();
            return new Away(engine, flow, Objects.requireNonNull(code), address.substring(address.indexOf('=') + 1));
        }

        /** What the browser brings to the app. */
        Map<String, String> back(String name, String value) {
            var callback =
                    new ProviderCallback(PromptProvider.ID, Map.of(name, value, "state", state), new Browser().page());
            URI address =
                    Objects.requireNonNull(engine.callbacks.callback(callback).location());
            var parameters = new HashMap<String, String>();
            for (String pair : Arrays.asList(
                    Objects.requireNonNullElse(address.getRawQuery(), "").split("&", -1))) {
                if (!pair.isEmpty()) parameters.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
            return parameters;
        }

        FrontendException refusedTrade(String second) {
            return Acts.refused(
                    () -> engine.api.exchangeSessionToken(new ExchangeSessionToken(code, second, Caller.nativeApp())));
        }
    }

    private static Flow told(Away away, Map<String, String> back) {
        FrontendException refused = away.refusedTrade(Objects.requireNonNull(back.get("code")));
        assertThat(refused.error().status()).isEqualTo(422);
        return refused.error().flow().orElseThrow();
    }

    @Test
    @DisplayName("[G1] A failed login is told for its two codes, once, and opens nothing")
    void a_failed_login_is_told_once() {
        Away away = Away.login(engine);

        Map<String, String> back = away.back("error", "access_denied");

        assertThat(back).containsOnlyKeys("code");
        Flow told = told(away, back);
        assertThat(told.id()).isEqualTo(away.flow());
        assertThat(Acts.messages(told)).containsExactly(4000001L);
        assertThat(away.refusedTrade(back.get("code")).error().status()).isEqualTo(404);
    }

    @Test
    void a_failed_registration_is_named_too() {
        Away away = Away.registration(engine);

        Map<String, String> back = away.back("error", "access_denied");

        assertThat(back)
                .containsOnlyKeys("code", "flow")
                .containsEntry("flow", away.flow().toString());
        assertThat(told(away, back))
                .isInstanceOf(RegistrationFlow.class)
                .satisfies(flow -> assertThat(flow.id()).isEqualTo(away.flow()));
    }

    @Test
    void a_registration_that_asks_for_more_is_told() {
        Away away = Away.registration(askingMore());

        Flow told = told(away, away.back("code", ANN));

        assertThat(told.id()).isEqualTo(away.flow());
        assertThat(Acts.names(told)).contains("traits.city");
    }

    @Test
    void so_is_a_login_that_became_a_registration() {
        Away away = Away.login(askingMore());

        Map<String, String> back = away.back("code", ANN);

        assertThat(told(away, back))
                .isInstanceOf(RegistrationFlow.class)
                .satisfies(flow -> assertThat(flow.id()).hasToString(back.get("flow")));
    }

    @Test
    @DisplayName("[G3] An account to be proven is told with the login that asks for it")
    void an_account_to_prove_is_told() {
        new Journeys(engine.api).token(new Person(ANN, Person.anyone().password(), "Ann", "Lee"));
        Away away = Away.registration(engine);

        Map<String, String> back = away.back("code", ANN);

        assertThat(back).containsOnlyKeys("code", "flow", "no_org_ui");
        Flow told = told(away, back);
        assertThat(told).isInstanceOf(LoginFlow.class);
        assertThat(told.id()).hasToString(back.get("flow"));
        assertThat(Acts.messages(told)).containsExactly(1010016L);
    }

    @Test
    void whoever_gets_in_after_a_failure_is_traded_as_ever() {
        Away away = Away.login(engine);
        String late = away.back("error", "access_denied").get("code");
        FrontendException again =
                Acts.refused(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(away.flow(), CHOICE, Acts.APP)));
        Map<String, String> back =
                Away.of(engine, away.flow(), away.code(), again).back("code", ANN);

        assertThat(away.refusedTrade(Objects.requireNonNull(late)).error().status())
                .isEqualTo(404);
        var traded = engine.api.exchangeSessionToken(
                new ExchangeSessionToken(away.code(), back.get("code"), Caller.nativeApp()));
        assertThat(traded.sessionToken()).isNotBlank();
    }

    @Test
    @DisplayName("[G1] Codes of one attempt are none of another")
    void codes_of_two_attempts_do_not_mix() {
        Away one = Away.login(engine);
        Away other = Away.login(engine);
        String code = one.back("error", "access_denied").get("code");

        assertThat(other.refusedTrade(Objects.requireNonNull(code)).error().status())
                .isEqualTo(404);
    }

    @Test
    void where_the_rule_is_off_a_failure_brings_no_code() {
        assertThat(Away.login(engine()).back("error", "access_denied")).isEmpty();
        assertThat(Away.registration(engine()).back("error", "access_denied")).isEmpty();
    }
}
