package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.ListMySessions;
import org.junit.jupiter.api.Test;

/**
 * The promises about levels where everybody has to prove what they can: the strongest level that the account reaches. Source:
 * docs/contract/sessions.md, "Levels"; docs/contract/login.md.
 */
public interface AssuranceContract extends FactorsUnderTest {

    /** Somebody with a second factor. @return its secret */
    private String withSecondFactor(Person person) {
        return pair(app(person));
    }

    private static LoginFlow atSecondLevel(Client app) {
        return app.api()
                .createNativeLoginFlow(
                        CreateNativeLoginFlow.by(app.caller()).refreshing().at(AssuranceLevel.AAL2));
    }

    @Test
    default void al1_who_has_one_factor_owes_no_second_one() {
        var app = again(known());
        assertThat(app.level()).isEqualTo(AssuranceLevel.AAL1);
        assertThat(app.settings().id()).isNotNull();
    }

    @Test
    default void al2_who_owes_a_second_factor_is_told_so_by_whoami() {
        var person = Person.anyone();
        withSecondFactor(person);
        Refusal.of(again(person)::whoami).has(403, ErrorId.SESSION_AAL2_REQUIRED);
    }

    @Test
    default void al3_whoami_says_where_the_second_factor_is_given() {
        var person = Person.anyone();
        withSecondFactor(person);
        var refusal = Refusal.of(againInBrowser(person)::whoami);
        assertThat(refusal.redirect()).contains("/self-service/login/browser?").contains("aal=aal2");
    }

    @Test
    default void al4_an_app_that_owes_a_second_factor_is_not_told_whose_session_it_has() {
        var person = Person.anyone();
        withSecondFactor(person);
        var done = journeys().signIn(person);
        assertThat(done.sessionToken()).isNotBlank();
        assertThat(done.session().identity()).isNull();
    }

    @Test
    default void al5_a_script_that_owes_a_second_factor_is_sent_to_give_it() {
        var person = Person.anyone();
        withSecondFactor(person);
        var script = newBrowser();
        var flow = script.login();
        var refusal = Refusal.of(() -> script.signIn(flow, password(person)));
        refusal.has(422, ErrorId.BROWSER_LOCATION_CHANGE_REQUIRED);
        assertThat(refusal.redirect()).contains("aal=aal2");
    }

    @Test
    default void al6_a_page_that_owes_a_second_factor_is_led_to_it() {
        var person = Person.anyone();
        withSecondFactor(person);
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        var led = journeys().submit(flow, person, Forms.csrfToken(flow), browser.page());
        assertThat(led.location())
                .asString()
                .contains("/self-service/login/browser?")
                .contains("aal=aal2");
    }

    @Test
    default void al7_a_second_factor_that_is_given_opens_the_session() {
        var person = Person.anyone();
        String secret = withSecondFactor(person);
        var app = again(person);
        app.signIn(app.secondFactor(), nextCode(secret));
        assertThat(app.level()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(Journeys.identity(app.whoami()).trait("email")).contains(person.email());
    }

    @Test
    default void al8_who_owes_a_second_factor_sees_no_sessions() {
        var person = Person.anyone();
        withSecondFactor(person);
        var app = again(person);
        Refusal.of(() -> api().listMySessions(new ListMySessions(app.caller())))
                .has(403, ErrorId.SESSION_AAL2_REQUIRED);
    }

    @Test
    default void al9_who_owes_a_second_factor_changes_no_settings() {
        var person = Person.anyone();
        withSecondFactor(person);
        Refusal.of(again(person)::settings).has(403, ErrorId.SESSION_AAL2_REQUIRED);
    }

    @Test
    default void al10_who_owes_a_second_factor_may_end_sessions_and_sign_out() {
        var person = Person.anyone();
        withSecondFactor(person);
        var app = again(person);
        assertThat(api().disableMyOtherSessions(new DisableMyOtherSessions(app.caller()))
                        .count())
                .isEqualTo(1);
        String token = String.valueOf(app.caller().sessionToken());
        api().performNativeLogout(PerformNativeLogout.of(
                token, Client.App.signedOut(api()).caller()));
        journeys().nobody(app.caller());
    }

    @Test
    default void al11_who_has_the_second_level_keeps_it_when_they_prove_the_first_again() {
        var person = Person.anyone();
        var app = app(person);
        pair(app);
        var flow = api().createNativeLoginFlow(
                        CreateNativeLoginFlow.by(app.caller()).refreshing());
        app.signIn(flow, password(person));
        assertThat(app.level()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(app.proofs()).containsExactly("password", "totp", "password");
    }

    @Test
    default void al12_who_has_the_second_level_may_prove_the_second_factor_again() {
        var app = app(Person.anyone());
        String secret = pair(app);
        app.signIn(atSecondLevel(app), nextCode(secret));
        assertThat(app.proofs()).containsExactly("password", "totp", "totp");
    }

    @Test
    default void al13_a_second_factor_is_not_asked_of_who_gave_it() {
        var script = browserOf(Person.anyone());
        pair(script);
        var start = CreateBrowserLoginFlow.by(script.caller()).at(AssuranceLevel.AAL2);
        Refusal.of(() -> api().createBrowserLoginFlow(start)).has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
    }
}
