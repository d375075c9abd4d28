package dev.portcullis.domain.federation;

import static dev.portcullis.domain.federation.AskedProviders.HOME;
import static dev.portcullis.domain.federation.AskedProviders.WORK;
import static dev.portcullis.domain.federation.AskedProviders.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.BrowserAsking;
import dev.portcullis.domain.fixture.HookSink;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestHooks;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.FedcmProvider;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlowBody;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Signing up and in by what the browser asked a provider itself. Source: docs/contract/federation.md, "The browser's own dialogue". */
class FedcmTest {
    private static final long PROVE_IT = 1010016;
    private static final long REASON = 4000001;

    private final TestEngine engine = start(new TestConfiguration());
    private final Acts acts = new Acts(engine.api);
    private final Browser browser = new Browser();
    private final BrowserAsking asking = new BrowserAsking(engine.api, browser);
    private final Person ann = Person.anyone();

    private static Set<String> addresses(FedcmFlow offered) {
        return offered.providers().stream()
                .map(one -> String.valueOf(one.configUrl()))
                .collect(Collectors.toSet());
    }

    /** Somebody who signed up by the first provider, in another browser. */
    private void signUp(Person person) {
        var elsewhere = new BrowserAsking(engine.api, new Browser());
        FedcmFlow offered = elsewhere.begin();
        elsewhere.signIn(offered, WORK.token(person.email(), WORK.nonceIn(offered)));
    }

    @Test
    void a_browser_is_told_whom_to_ask_and_with_what() {
        FedcmFlow offered = asking.begin();

        assertThat(offered.csrfToken()).isNotBlank();
        assertThat(addresses(offered))
                .containsExactlyInAnyOrder(
                        "https://work.example.org/fedcm.json", "https://home.example.org/fedcm.json");
        assertThat(offered.providers()).extracting(FedcmProvider::clientId).contains("client of work");
        assertThat(offered.providers()).extracting(FedcmProvider::nonce).doesNotHaveDuplicates();
    }

    @Test
    void where_no_provider_can_be_asked_so_there_is_nothing() {
        TestEngine off = TestEngine.start();
        var other = new BrowserAsking(off.api, new Browser());
        assertThat(Acts.refused(other::begin).error().status()).isEqualTo(404);
        FedcmFlow offered = asking.begin();
        assertThat(Acts.refused(() ->
                                other.hand(offered, "token", other.browser().script()))
                        .error()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void somebody_new_signs_up_and_comes_back() {
        FedcmFlow offered = asking.begin();
        var up = asking.signIn(offered, WORK.token(ann.email(), WORK.nonceIn(offered)));
        assertThat(up.sessionToken()).as("browsers keep a cookie").isNull();

        var elsewhere = new BrowserAsking(engine.api, new Browser());
        FedcmFlow again = elsewhere.begin();
        var in = elsewhere.signIn(again, WORK.token(ann.email(), WORK.nonceIn(again)));

        assertThat(in.session().identity()).isEqualTo(up.session().identity());
        assertThat(in.session().authenticationMethods()).hasSize(1).allSatisfy(method -> {
            assertThat(method.method()).isEqualTo(CredentialType.OIDC);
            assertThat(method.provider()).isEqualTo("work");
        });
        assertThat(engine.api
                        .toSession(new ToSession(elsewhere.browser().script()))
                        .id())
                .isEqualTo(in.session().id());
    }

    @Test
    void a_login_that_has_begun_goes_on() {
        signUp(ann);
        FlowId flow = begunLogin();
        FedcmFlow offered = asking.in(flow);

        var answer = asking.hand(offered, WORK.token(ann.email(), WORK.nonceIn(offered)), browser.page());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(URI.create(TestConfiguration.OTHER_RETURN));
        browser.keep(answer);
        assertThat(engine.api.toSession(new ToSession(browser.script())).active())
                .isTrue();
    }

    private FlowId begunLogin() {
        var start =
                new CreateBrowserLoginFlow(browser.script()).returningTo(URI.create(TestConfiguration.OTHER_RETURN));
        return browser.keep(engine.api.createBrowserLoginFlowWithHttpInfo(start))
                .require()
                .id();
    }

    private RegistrationFlow begunRegistration() {
        return browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(browser.script())))
                .require();
    }

    @Test
    void a_registration_that_has_begun_goes_on() {
        FedcmFlow offered = asking.in(begunRegistration().id());
        var up = asking.signIn(offered, HOME.token(ann.email(), HOME.nonceIn(offered)));
        assertThat(up.session().identity()).isNotNull();

        var other = new BrowserAsking(engine.api, new Browser());
        RegistrationFlow second = other.browser()
                .keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(other.browser().script())))
                .require();
        FedcmFlow again = other.in(second.id());
        var in = other.signIn(again, HOME.token(ann.email(), HOME.nonceIn(again)));
        assertThat(in.session().identity())
                .as("a registration of somebody known is a login")
                .isEqualTo(up.session().identity());
    }

    @Test
    void whom_a_provider_says_too_little_of_is_asked_for_the_rest() {
        FedcmFlow offered = asking.begin();
        String token = WORK.tokenWithoutAddress("77", WORK.nonceIn(offered));

        var asked = asking.refused(() -> asking.hand(offered, token, browser.script()))
                .error();

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.id()).contains(ErrorId.BROWSER_LOCATION_CHANGE_REQUIRED);
        URI page = URI.create(asked.redirectBrowserTo().orElseThrow());
        assertThat(page.toString()).startsWith(TestConfiguration.ui("registration") + "?flow=");
        RegistrationFlow form =
                engine.api.getRegistrationFlow(new GetRegistrationFlow(Acts.flowIn(page), browser.script()));
        assertThat(Acts.names(form)).contains("provider", "traits.email");
        assertThat(Acts.messagesAt(form, "traits.email")).isNotEmpty();
    }

    @Test
    void a_page_is_led_to_the_form_that_asks_for_the_rest() {
        FedcmFlow offered = asking.begin();
        var answer = asking.hand(offered, WORK.tokenWithoutAddress("78", WORK.nonceIn(offered)), browser.page());
        assertThat(answer.location()).asString().startsWith(TestConfiguration.ui("registration") + "?flow=");
    }

    @Test
    void an_address_that_somebody_has_is_proven_first() {
        new Journeys(engine.api).token(ann);
        FedcmFlow offered = asking.begin();
        String token = WORK.token(ann.email(), WORK.nonceIn(offered));

        var asked = (LoginFlow) asking.refused(() -> asking.hand(offered, token, browser.script()))
                .error()
                .flow()
                .orElseThrow();
        assertThat(Acts.messages(asked)).containsExactly(PROVE_IT);
        assertThat(addresses(asking.in(asked.id())))
                .as("the account that is to be connected proves nothing")
                .containsExactly("https://home.example.org/fedcm.json");

        browser.keep(acts.signIn(asked, ann, browser.script()));
        var elsewhere = new BrowserAsking(engine.api, new Browser());
        FedcmFlow again = elsewhere.begin();
        assertThat(elsewhere.signIn(again, WORK.token(ann.email(), WORK.nonceIn(again))))
                .isNotNull();
    }

    @Test
    void what_does_not_count_is_told_on_the_login_which_may_be_tried_again() {
        signUp(ann);
        FlowId flow = begunLogin();
        FedcmFlow first = asking.in(flow);
        String forged = WORK.token(ann.email(), WORK.nonceIn(first)) + "s";

        var refused = (LoginFlow) Acts.shown(() -> asking.hand(first, forged, browser.script()));
        assertThat(refused.id()).isEqualTo(flow);
        assertThat(Acts.messages(refused)).containsExactly(REASON);

        FedcmFlow second = asking.in(flow);
        asking.signIn(second, WORK.token(ann.email(), WORK.nonceIn(second)));
    }

    @Test
    void while_nobody_can_sign_in_again_somebody_signed_in_is_told_so() {
        FedcmFlow offered = asking.begin();
        asking.signIn(offered, WORK.token(ann.email(), WORK.nonceIn(offered)));
        assertThat(Acts.refused(asking::begin).error().id()).contains(ErrorId.SESSION_ALREADY_AVAILABLE);
    }

    @Test
    void a_refresh_asks_the_providers_that_are_connected() {
        FedcmFlow offered = asking.begin();
        asking.signIn(offered, WORK.token(ann.email(), WORK.nonceIn(offered)));
        engine.clock.forward(Duration.ofMinutes(5));
        LoginFlow refresh = acts.loginIn(browser, true);

        FedcmFlow again = asking.in(refresh.id());
        assertThat(addresses(again)).containsExactly("https://work.example.org/fedcm.json");
        var in = asking.signIn(again, WORK.token(ann.email(), WORK.nonceIn(again)));
        assertThat(in.session().authenticatedAt()).isEqualTo(engine.clock.instant());
    }

    @Test
    void flows_of_apps_and_unknown_ones_have_no_browser_to_ask() {
        LoginFlow app = engine.api.createNativeLoginFlow(new CreateNativeLoginFlow(Caller.nativeApp()));
        assertThat(Acts.refused(() -> asking.in(app.id())).error().status()).isEqualTo(400);
        assertThat(Acts.refused(() -> asking.in(FlowId.NIL)).error().status()).isEqualTo(404);
    }

    @Test
    void an_attempt_that_took_too_long_names_the_login_in_its_place() {
        signUp(ann);
        FedcmFlow offered = asking.begin();
        String token = WORK.token(ann.email(), WORK.nonceIn(offered));
        engine.clock.forward(Duration.ofHours(1));

        var over = Acts.refused(() -> asking.hand(offered, token, browser.script()))
                .error();
        assertThat(over.status()).isEqualTo(410);
        assertThat(over.id()).contains(ErrorId.SELF_SERVICE_FLOW_EXPIRED);
        var page = asking.hand(offered, token, browser.page());
        assertThat(page.location()).asString().startsWith(TestConfiguration.ui("login") + "?flow=");
    }

    @Test
    void without_a_session_after_signing_up_a_script_is_told_where_to_go() {
        var quiet = new BrowserAsking(start(new TestConfiguration().afterRegistration()).api, browser);
        FedcmFlow offered = quiet.begin();
        String token = WORK.token(ann.email(), WORK.nonceIn(offered));
        var told =
                Acts.refused(() -> quiet.hand(offered, token, browser.script())).error();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.redirectBrowserTo()).contains(TestConfiguration.STANDARD_RETURN);
    }

    @Test
    void hooks_are_told_what_came_along() {
        TestEngine told = start(new TestConfiguration()
                .after(FlowKind.LOGIN, "oidc", TestHooks.webHook("/in", ""))
                .after(FlowKind.REGISTRATION, "oidc", TestHooks.webHook("/up", ""), TestHooks.hook("session")));
        JsonObject campaign = JsonObject.of("campaign", Json.of("spring"));
        handAlong(told, campaign);
        handAlong(told, campaign);

        assertThat(told.hooks.calls).extracting(HookSink.Call::path).containsExactly("/up", "/in");
        assertThat(told.hooks.calls)
                .allSatisfy(
                        call -> assertThat(call.occasion().transientPayload()).isEqualTo(campaign));
    }

    private void handAlong(TestEngine told, JsonObject payload) {
        var own = new BrowserAsking(told.api, new Browser());
        FedcmFlow offered = own.begin();
        String token = WORK.token(ann.email(), WORK.nonceIn(offered));
        var body = new UpdateFedcmFlowBody(Objects.requireNonNull(offered.csrfToken()), token, null, payload);
        told.api.updateFedcmFlow(
                new UpdateFedcmFlow(body.toSubmission(), own.browser().script()));
    }

    @Test
    void nothing_secret_is_shown() {
        FedcmFlow offered = asking.begin();
        assertThat(offered.toString())
                .doesNotContain(Objects.requireNonNull(offered.csrfToken()))
                .doesNotContain(WORK.nonceIn(offered))
                .contains("https://work.example.org/fedcm.json");
    }
}
