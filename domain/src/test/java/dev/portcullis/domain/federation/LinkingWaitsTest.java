package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.SecondStep;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.totp.Totp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Connecting waits for every factor that the account asks for. Source: docs/contract/federation.md, "Connecting to an account". */
class LinkingWaitsTest {
    private static final long ANOTHER_ACCOUNT = 4010009;

    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .methods("password", "profile", "totp", "oidc")
            .providers(List.of(PromptProvider.configured()))
            .highestLevel());
    private final Acts acts = new Acts(engine.api);
    private final Totp phone = Totp.at(engine.clock);
    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();

    private void signUp(Person person) {
        new Journeys(engine.api).token(person);
    }

    private String signUpWithApp(Person person) {
        String secret = new SecondStep(engine).pair(Clients.app(new Journeys(engine.api).token(person)));
        engine.clock.forward(Duration.ofMinutes(5));
        return secret;
    }

    private boolean isLinked(Person person) {
        return engine.work.read(stores -> stores.identities().findByAnyIdentifier(person.email()).stream()
                .anyMatch(one -> one.credential(CredentialType.OIDC).isPresent()));
    }

    private static FrontendException detour(ThrowingCallable operation, Browser browser) {
        FrontendException detour = Acts.refused(operation);
        browser.keep(Answer.nothing().withCookies(detour.cookies()));
        return detour;
    }

    private static LoginFlow login(FrontendException detour, int status) {
        assertThat(detour.error().status()).isEqualTo(status);
        return (LoginFlow) detour.error().flow().orElseThrow();
    }

    /** Somebody signs up with a provider that names a person's address, and is asked to prove that account. */
    private LoginFlow askedToProve(Person person) {
        var begun = browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(browser.script())))
                .require();
        var choice = Submission.of(JsonObject.of("provider", Json.of(PromptProvider.ID)));
        var away = detour(
                () -> engine.api.updateRegistrationFlow(
                        new UpdateRegistrationFlow(begun.id(), choice, browser.script())),
                browser);
        String address = away.error().redirectBrowserTo().orElseThrow();
        var back = new ProviderCallback(
                PromptProvider.ID,
                Map.of("code", person.email(), "state", address.substring(address.indexOf('=') + 1)),
                browser.script());
        return login(detour(() -> engine.callbacks.callback(back), browser), 400);
    }

    private LoginFlow afterPassword(LoginFlow flow) {
        return login(detour(() -> acts.signIn(flow, ann, browser.script()), browser), 200);
    }

    private Answer<SuccessfulNativeLogin> enter(FlowId flow, LoginFlow shown, String code, Browser browser) {
        JsonObject body = JsonObject.of("method", Json.of("totp"), "totp_code", Json.of(code))
                .with("csrf_token", Json.of(Objects.requireNonNull(Acts.tokenOf(shown))));
        return engine.api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow, Submission.of(body), browser.script()));
    }

    @Test
    @DisplayName("[G3] The first factor signs in and connects nothing, the second one connects")
    void the_second_factor_connects() {
        String secret = signUpWithApp(ann);

        LoginFlow second = afterPassword(askedToProve(ann));
        assertThat(isLinked(ann)).as("after the first factor").isFalse();
        assertThat(second.requestedAal()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(Acts.names(second)).containsExactly("csrf_token", "totp_code", "method");

        var session = enter(second.id(), second, phone.code(secret), browser)
                .require()
                .session();
        assertThat(isLinked(ann)).as("after the second factor").isTrue();
        assertThat(session.authenticationMethods())
                .extracting(AuthenticationMethod::method)
                .containsExactly(CredentialType.PASSWORD, CredentialType.TOTP, CredentialType.OIDC);
    }

    @Test
    @DisplayName("[G3] A wrong second factor connects nothing, and the right one still does")
    void a_wrong_second_factor_connects_nothing() {
        String secret = signUpWithApp(ann);
        LoginFlow second = afterPassword(askedToProve(ann));

        Acts.shown(() -> enter(second.id(), second, "000000", browser));
        assertThat(isLinked(ann)).isFalse();

        enter(second.id(), second, phone.code(secret), browser);
        assertThat(isLinked(ann)).isTrue();
    }

    @Test
    @DisplayName("[G3] Another person's second factor connects nothing to anybody")
    void the_second_factor_of_somebody_else_connects_nothing() {
        signUpWithApp(ann);
        Person ben = Person.anyone();
        String secret = signUpWithApp(ben);
        LoginFlow second = afterPassword(askedToProve(ann));
        var other = new Browser();
        detour(() -> acts.signIn(acts.loginIn(other, false), ben, other.script()), other);
        var own = engine.api.createBrowserLoginFlow(
                new CreateBrowserLoginFlow(false, "aal2", null, null, null, null, null, other.script()));

        var told = Acts.shown(() -> enter(second.id(), own, phone.code(secret), other));

        assertThat(Acts.messages(told)).containsExactly(ANOTHER_ACCOUNT);
        assertThat(isLinked(ann) || isLinked(ben)).isFalse();
    }

    @Test
    void pages_are_led_to_the_login_for_the_second_factor() {
        String secret = signUpWithApp(ann);
        LoginFlow first = askedToProve(ann);

        var answer = browser.keep(acts.signIn(first, ann, browser.page()));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).asString().startsWith(TestConfiguration.ui("login") + "?flow=");
        FlowId id = Acts.flowIn(answer.location());
        LoginFlow second = engine.api.getLoginFlow(new GetLoginFlow(id, browser.script()));
        enter(id, second, phone.code(secret), browser);
        assertThat(isLinked(ann)).isTrue();
    }

    @Test
    void where_no_second_factor_is_owed_the_first_one_connects() {
        signUp(ann);
        LoginFlow first = askedToProve(ann);
        assertThat(isLinked(ann)).isFalse();

        acts.signIn(first, ann, browser.script());

        assertThat(isLinked(ann)).isTrue();
    }

    @Test
    @DisplayName("[G3] An app that owes a second factor is signed in, and connects nothing")
    void an_app_connects_nothing_by_the_first_factor() {
        signUpWithApp(ann);
        JsonObject token = JsonObject.of("method", Json.of("oidc"), "provider", Json.of(PromptProvider.ID))
                .with("id_token", Json.of(ann.email()));
        var begun = acts.registration();
        var asked = (LoginFlow) Acts.shown(() -> engine.api.updateRegistrationFlow(
                new UpdateRegistrationFlow(begun.id(), Submission.of(token), Acts.APP)));

        var session = acts.signIn(asked, ann, Acts.APP).require().session();

        assertThat(session.identity()).isNull();
        assertThat(isLinked(ann)).isFalse();
    }
}
