package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.ContinueWith.RedirectBrowserTo;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.testkit.oauth2.FakeAuthorizationServer;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.login.LoginApi} and {@link dev.portcullis.ports.registration.RegistrationApi} to an OAuth
 * 2.0 server that sends people to sign in. Source: docs/contract/oauth2.md.
 */
public interface LoginChallengeContract extends OthersUnderTest {

    private FakeAuthorizationServer oauth2() {
        return fakes().oauth2();
    }

    private LoginFlow login(Client.Script script, String challenge) {
        return script.login(CreateBrowserLoginFlow.by(script.caller()).forChallenge(challenge));
    }

    private String subject(String challenge) {
        return oauth2().accepted(challenge)
                .flatMap(told -> told.text("subject"))
                .orElse("nobody was told of");
    }

    @Test
    default void oc1_a_login_for_an_oauth2_server_says_what_it_is_for() {
        String challenge = oauth2().asks();
        var flow = login(newBrowser(), challenge);
        assertThat(flow.oauth2LoginChallenge()).isEqualTo(challenge);
        var request = Objects.requireNonNullElse(flow.oauth2LoginRequest(), JsonObject.EMPTY);
        assertThat(request.object("client").text("client_id")).contains(FakeAuthorizationServer.CLIENT_ID);
    }

    @Test
    default void oc2_a_challenge_that_the_oauth2_server_does_not_know_is_refused() {
        Refusal.of(() -> login(newBrowser(), "unheard-of")).has(400);
    }

    @Test
    default void oc3_a_script_that_signed_in_for_an_oauth2_server_is_sent_back_to_it() {
        var person = known();
        String challenge = oauth2().asks();
        var script = newBrowser();
        var flow = login(script, challenge);
        var refusal = Refusal.of(() -> script.signIn(flow, password(person)));
        refusal.has(422, ErrorId.BROWSER_LOCATION_CHANGE_REQUIRED);
        assertThat(refusal.redirect()).isEqualTo(oauth2().goingOnWith(challenge).toString());
    }

    @Test
    default void oc4_a_page_that_signed_in_for_an_oauth2_server_is_led_back_to_it() {
        var person = known();
        String challenge = oauth2().asks();
        var script = newBrowser();
        var flow = login(script, challenge);
        var led = journeys()
                .submit(flow, person, Forms.csrfToken(flow), script.browser().page());
        assertThat(led.location()).isEqualTo(oauth2().goingOnWith(challenge));
    }

    @Test
    default void oc5_an_oauth2_server_is_told_who_signed_in() {
        var person = Person.anyone();
        String id = journeys().register(person).identity().id().toString();
        String challenge = oauth2().asks();
        var script = newBrowser();
        var flow = login(script, challenge);
        Refusal.of(() -> script.signIn(flow, password(person)));
        assertThat(subject(challenge)).isEqualTo(id);
    }

    @Test
    default void oc6_an_oauth2_server_is_told_nothing_of_a_wrong_password() {
        var person = known();
        String challenge = oauth2().asks();
        var script = newBrowser();
        var flow = login(script, challenge);
        Refusal.of(() -> script.signIn(flow, password(person.withPassword("wrong"))))
                .flowSaying(Texts.WRONG_CREDENTIALS);
        assertThat(oauth2().accepted(challenge)).isEmpty();
    }

    @Test
    default void oc7_who_is_signed_in_proves_it_anew_for_an_oauth2_server() {
        var script = new Client.Script(api(), signedIn());
        assertThat(login(script, oauth2().asks()).refresh()).isTrue();
    }

    @Test
    default void oc8_who_is_known_to_the_oauth2_server_and_signed_in_is_led_back_at_once() {
        var browser = signedIn();
        String challenge = oauth2().asksOfSomebodyKnown();
        var start = CreateBrowserLoginFlow.by(browser.page()).forChallenge(challenge);
        var led = api().createBrowserLoginFlowWithHttpInfo(start);
        assertThat(led.location()).isEqualTo(oauth2().goingOnWith(challenge));
        assertThat(subject(challenge))
                .isEqualTo(Journeys.identity(journeys().whoami(browser.script()))
                        .id()
                        .toString());
    }

    @Test
    default void oc9_a_script_that_signed_up_for_an_oauth2_server_is_told_to_go_back_to_it() {
        var person = Person.anyone();
        String challenge = oauth2().asks();
        var script = newBrowser();
        var start = CreateBrowserRegistrationFlow.by(script.caller()).forChallenge(challenge);
        var flow = script.ask(() -> api().createBrowserRegistrationFlowWithHttpInfo(start))
                .require();
        var done = script.register(
                flow,
                JsonObject.of("method", Json.of("password"), "password", Json.of(person.password()))
                        .with("traits", person.traits()));
        assertThat(done.continueWith())
                .contains(new RedirectBrowserTo(oauth2().goingOnWith(challenge).toString()));
        assertThat(subject(challenge)).isEqualTo(done.identity().id().toString());
    }
}
