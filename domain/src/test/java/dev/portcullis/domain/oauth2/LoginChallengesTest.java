package dev.portcullis.domain.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.oauth2.AcceptedLogin;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.Test;

/** Source: docs/contract/oauth2.md. */
class LoginChallengesTest {
    private static final String START = "http://127.0.0.1:4433/self-service/login/browser?login_challenge=c1";

    private final KnownChallenges server = new KnownChallenges();
    private final TestEngine engine = TestEngine.start(new TestConfiguration().loginChallenges(server));
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();

    private LoginFlow open(Caller caller, String challenge) {
        return engine.api
                .createBrowserLoginFlowWithHttpInfo(start(caller, challenge))
                .require();
    }

    private static CreateBrowserLoginFlow start(Caller caller, String challenge) {
        return new CreateBrowserLoginFlow(false, null, null, challenge, null, null, null, caller.withRequestUrl(START));
    }

    @Test
    void a_login_shows_what_it_is_for_and_no_secret_of_the_client_that_asks() {
        server.asks("c1", false);

        LoginFlow flow = open(Caller.singlePageApp(), "c1");

        assertThat(flow.oauth2LoginChallenge()).isEqualTo("c1");
        JsonObject shown = flow.oauth2LoginRequest();
        assertThat(shown.object("client").text("client_id")).contains("notes");
        assertThat(shown.toString()).doesNotContain("s3cret", "secret_of_ours");
    }

    @Test
    void a_login_for_a_server_proves_anew() {
        server.asks("c1", false);

        assertThat(open(Caller.singlePageApp(), "c1").requestUrl()).isEqualTo(START + "&refresh=true");
    }

    @Test
    void a_challenge_that_the_server_does_not_know_is_a_bad_request_with_its_words() {
        var refusal = Acts.refused(() -> open(Caller.singlePageApp(), "c1"));

        assertThat(refusal.error().status()).isEqualTo(400);
        JsonObject details = ((FrontendError.Refused) refusal.error()).error().details();
        assertThat(details.get("status_code")).contains(Json.of(404));
        assertThat(details.text("oauth2_error_hint")).contains("no such challenge");
    }

    @Test
    void an_empty_challenge_is_a_bad_request_and_none_configured_an_error_of_ours() {
        assertThat(Acts.refused(() -> open(Caller.singlePageApp(), "")).error().status())
                .isEqualTo(400);
        var without = TestEngine.start();

        var refusal =
                Acts.refused(() -> without.api.createBrowserLoginFlowWithHttpInfo(start(Caller.singlePageApp(), "c1")));

        assertThat(refusal.error().status()).isEqualTo(500);
    }

    private LoginFlow open(Browser browser) {
        return browser.keep(engine.api.createBrowserLoginFlowWithHttpInfo(start(browser.script(), "c1")))
                .require();
    }

    @Test
    void the_server_is_told_who_signed_in_and_the_browser_goes_on_there() {
        server.asks("c1", false);
        new Journeys(engine.api).token(ann);
        var browser = new Browser();
        LoginFlow flow = open(browser);

        var detour = Acts.refused(() -> acts.signIn(flow, ann, browser.script()));

        assertThat(detour.error())
                .isInstanceOfSatisfying(
                        FrontendError.LocationChangeRequired.class,
                        away -> assertThat(away.redirectBrowserTo()).contains("https://oauth.example.org/next"));
        AcceptedLogin told = server.accepted("c1").orElseThrow();
        assertThat(told.methods()).containsExactly(CredentialType.PASSWORD);
        assertThat(told.remembered()).isTrue();
    }

    @Test
    void a_wrong_password_tells_the_server_nothing_and_shows_again_what_it_is_for() {
        server.asks("c1", false);
        new Journeys(engine.api).token(ann);
        var browser = new Browser();
        LoginFlow flow = open(browser);

        LoginFlow refused =
                (LoginFlow) Acts.shown(() -> acts.signIn(flow, ann.email(), "something else", browser.script()));

        assertThat(refused.oauth2LoginRequest()).isNotNull();
        assertThat(server.accepted("c1")).isEmpty();
    }

    @Test
    void an_app_is_told_of_the_challenge_and_no_server_is() {
        server.asks("c1", false);
        var start = new CreateNativeLoginFlow(
                Caller.nativeApp().withRequestUrl("http://127.0.0.1:4433/self-service/login/api?login_challenge=c1"));
        new Journeys(engine.api).token(ann);

        LoginFlow flow = engine.api.createNativeLoginFlow(start);
        acts.signIn(flow, ann, Caller.nativeApp());

        assertThat(flow.oauth2LoginChallenge()).isEqualTo("c1");
        assertThat(server.accepted("c1")).isEmpty();
    }
}
