package dev.portcullis.domain.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.HookSettings;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SecondStep;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.ports.oauth2.AcceptedLogin;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.ui.NodeAttributes.Anchor;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.totp.Totp;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes between, an OAuth 2.0 server is answered in the end. Source: docs/contract/oauth2.md, "Detours". */
class ChallengeDetoursTest {
    private static final String START = TestConfiguration.BASE + "/self-service/login/browser?login_challenge=c1";

    private final KnownChallenges server = new KnownChallenges();
    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();

    private TestEngine start(TestConfiguration configuration) {
        return TestEngine.start(configuration.loginChallenges(server));
    }

    private LoginFlow login(TestEngine engine, CreateBrowserLoginFlow start) {
        return browser.keep(engine.api.createBrowserLoginFlowWithHttpInfo(start.forChallenge("c1")))
                .require();
    }

    private LoginFlow login(TestEngine engine) {
        return login(engine, CreateBrowserLoginFlow.by(browser.script()));
    }

    private RegistrationFlow registration(TestEngine engine) {
        var start = CreateBrowserRegistrationFlow.by(browser.script()).forChallenge("c1");
        return browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(start))
                .require();
    }

    private Answer<SuccessfulNativeRegistration> signUp(TestEngine engine, RegistrationFlow flow) {
        return browser.keep(new Acts(engine.api).register(flow, ann, browser.page()));
    }

    private static String linkOn(VerificationFlow flow) {
        return ((Anchor) Acts.node(flow, "continue").attributes()).href();
    }

    private VerificationFlow enterCode(Letters letters, FlowId flow) {
        var shown = letters.engine().api.getVerificationFlow(new GetVerificationFlow(flow, browser.script()));
        return letters.verify(
                        flow,
                        browser.script(),
                        "method",
                        "code",
                        "code",
                        letters.verificationCode(),
                        "csrf_token",
                        Letters.token(shown))
                .require();
    }

    @Test
    void who_owes_a_second_factor_is_asked_for_it_also_where_the_server_is_content_with_a_session() {
        var engine = start(
                new TestConfiguration().methods("password", "profile", "totp").highestLevel());
        Caller app = Clients.app(new Journeys(engine.api).token(ann));
        String secret = new SecondStep(engine).pair(app);
        engine.clock.forward(Duration.ofMinutes(5));
        server.asks("c1", true);
        new Acts(engine.api).loginIn(browser, false);
        browser.keep(new Acts(engine.api).signIn(new Acts(engine.api).loginIn(browser, false), ann, browser.page()));

        LoginFlow flow = login(engine);

        assertThat(server.accepted("c1")).isEmpty();
        assertThat(flow.requestedAal()).isEqualTo(AssuranceLevel.AAL2);
        var proven = enterTotp(engine, flow, Totp.code(secret, engine.clock.instant()));
        assertThat(proven.location()).hasToString(KnownChallenges.NEXT);
        assertThat(server.accepted("c1"))
                .map(AcceptedLogin::methods)
                .contains(List.of(CredentialType.PASSWORD, CredentialType.TOTP));
    }

    private Answer<?> enterTotp(TestEngine engine, LoginFlow flow, String code) {
        JsonObject body = JsonObject.of("method", Json.of("totp"), "totp_code", Json.of(code))
                .with("csrf_token", Json.of(Letters.token(flow)));
        return engine.api.updateLoginFlowWithHttpInfo(
                new UpdateLoginFlow(flow.id(), Submission.of(body), browser.page()));
    }

    @Test
    void a_form_from_before_a_sign_in_in_another_tab_leads_to_a_login_for_the_server() {
        var engine = start(new TestConfiguration());
        var acts = new Acts(engine.api);
        new Journeys(engine.api).token(ann);
        server.asks("c1", false);
        LoginFlow waiting = login(
                engine,
                CreateBrowserLoginFlow.by(browser.script()).returningTo(URI.create(TestConfiguration.OTHER_RETURN)));
        RegistrationFlow other = registration(engine);
        browser.keep(acts.signIn(acts.loginIn(browser, false), ann, browser.page()));

        assertThat(acts.signIn(waiting, ann, browser.page()).location())
                .hasToString(START + "&return_to=" + Urls.encode(TestConfiguration.OTHER_RETURN));
        assertThat(acts.register(other, ann, browser.page()).location()).hasToString(START);
        assertThat(Acts.refused(() -> acts.signIn(waiting, ann, browser.script()))
                        .error())
                .isInstanceOfSatisfying(
                        FrontendError.LocationChangeRequired.class,
                        away -> assertThat(away.redirectBrowserTo().orElseThrow())
                                .startsWith(START));
    }

    @Test
    void a_flow_that_is_over_is_begun_again_for_the_server() {
        var engine = start(new TestConfiguration());
        server.asks("c1", false);
        LoginFlow flow = login(engine);
        engine.clock.forward(Duration.ofHours(2));

        var gone = Acts.refused(() -> engine.api.getLoginFlow(new GetLoginFlow(flow.id(), browser.script())));

        var details = ((FrontendError.FlowOver) gone.error()).error().details();
        assertThat(details.text("redirect_to")).contains(START);
        URI next = new Acts(engine.api).signIn(flow, ann, browser.page()).location();
        LoginFlow successor = engine.api.getLoginFlow(new GetLoginFlow(Acts.flowIn(next), browser.script()));
        assertThat(successor.oauth2LoginChallenge()).isEqualTo("c1");
    }

    @Test
    void who_verifies_an_address_before_they_are_let_in_goes_on_with_a_login_for_the_server() {
        var engine = start(new TestConfiguration()
                .withVerification()
                .after(FlowKind.REGISTRATION, "", new HookSettings[0])
                .afterLogin("require_verified_address"));
        var letters = new Letters(engine);
        new Acts(engine.api).register(new Acts(engine.api).registration(), ann, Acts.APP);
        engine.clock.forward(Duration.ofSeconds(1));
        server.asks("c1", false);

        URI page = browser.keep(new Acts(engine.api).signIn(login(engine), ann, browser.page()))
                .location();

        assertThat(linkOn(enterCode(letters, Acts.flowIn(page)))).isEqualTo(START);
    }

    @Test
    void who_signs_up_and_is_not_signed_in_by_that_signs_in_for_the_server() {
        var engine = start(new TestConfiguration().afterRegistration());
        server.asks("c1", false);

        assertThat(signUp(engine, registration(engine)).location()).hasToString(START);
    }

    /** What ends a verification, so that another one takes its place. */
    enum End {
        ITS_TIME {
            @Override
            void come(TestEngine engine, FlowId flow, Browser by) {
                engine.clock.forward(Duration.ofHours(2));
            }
        },
        ONE_CODE_TOO_MANY {
            @Override
            void come(TestEngine engine, FlowId flow, Browser by) {
                for (int i = 0; i < 5; i++) {
                    new Letters(engine).verify(flow, by.script(), "code", "00000" + i);
                }
            }
        };

        abstract void come(TestEngine engine, FlowId flow, Browser by);
    }

    private TestEngine showingVerification() {
        server.asks("c1", false);
        return start(new TestConfiguration().withVerification().afterRegistration("session", "show_verification_ui"));
    }

    /** The verification in the place of one that somebody was shown who signed up. */
    private FlowId successor(TestEngine engine, End end, Browser other) {
        FlowId first = Acts.flowIn(signUp(engine, registration(engine)).location());
        end.come(engine, first, browser);
        return Acts.flowIn(
                other.keep(new Letters(engine).verify(first, other.page(), "method", "code", "code", "123456"))
                        .location());
    }

    private VerificationFlow verify(Letters letters, FlowId flow, Browser other, String address) {
        var api = letters.engine().api;
        var asking = api.getVerificationFlow(new GetVerificationFlow(flow, other.script()));
        String token = Letters.token(asking);
        letters.verify(flow, other.script(), "method", "code", "email", address, "csrf_token", token);
        letters.engine().clock.forward(Duration.ofSeconds(1));
        String code = letters.verificationCode();
        return letters.verify(flow, other.script(), "method", "code", "code", code, "csrf_token", token)
                .require();
    }

    @ParameterizedTest
    @EnumSource
    void a_verification_in_the_place_of_another_tells_the_server_of_the_sign_up(End end) {
        var engine = showingVerification();
        FlowId second = successor(engine, end, browser);
        end.come(engine, second, browser);
        FlowId third = Acts.flowIn(
                browser.keep(new Letters(engine).verify(second, browser.page(), "method", "code", "code", "123456"))
                        .location());

        assertThat(linkOn(verify(new Letters(engine), third, browser, ann.email())))
                .isEqualTo(KnownChallenges.NEXT);
        assertThat(server.accepted("c1")).hasValueSatisfying(login -> {
            assertThat(login.methods()).containsExactly(CredentialType.PASSWORD);
            assertThat(login.session()).isEqualTo(session(engine));
        });
    }

    private SessionId session(TestEngine engine) {
        return engine.api.toSession(new ToSession(browser.script())).id();
    }

    @Test
    void it_does_so_in_another_browser_if_the_address_is_the_same_accounts() {
        var engine = showingVerification();
        var other = new Browser();
        FlowId second = successor(engine, End.ITS_TIME, other);

        assertThat(linkOn(verify(new Letters(engine), second, other, ann.email())))
                .isEqualTo(KnownChallenges.NEXT);
        assertThat(server.accepted("c1")).isPresent();
    }

    @Test
    void an_address_of_another_account_tells_the_server_of_nobody() {
        var engine = showingVerification();
        Person eve = Person.anyone();
        new Journeys(engine.api).token(eve);
        FlowId second = successor(engine, End.ITS_TIME, browser);

        assertThat(linkOn(verify(new Letters(engine), second, browser, eve.email())))
                .isEqualTo(START);
        assertThat(server.accepted("c1")).isEmpty();
    }

    @Test
    void a_session_that_was_ended_meanwhile_is_told_to_nobody() {
        var engine = showingVerification();
        FlowId second = successor(engine, End.ITS_TIME, browser);
        String token = engine.api
                .createBrowserLogoutFlow(new CreateBrowserLogoutFlow(browser.script()))
                .logoutToken();
        engine.api.updateLogoutFlow(new UpdateLogoutFlow(token, null, browser.script()));

        assertThat(linkOn(verify(new Letters(engine), second, browser, ann.email())))
                .isEqualTo(START);
        assertThat(server.accepted("c1")).isEmpty();
    }

    @Test
    void who_signed_up_is_signed_in_here_also_where_the_server_does_not_take_it() {
        var engine = start(new TestConfiguration());
        server.asks("c1", false);
        RegistrationFlow flow = registration(engine);
        server.forgets("c1");

        var refused = Acts.refused(() -> new Acts(engine.api).register(flow, ann, browser.script()));

        assertThat(refused.error().status()).isEqualTo(500);
        assertThat(refused.cookies()).anyMatch(cookie -> cookie.name().equals("ory_kratos_session"));
    }
}
