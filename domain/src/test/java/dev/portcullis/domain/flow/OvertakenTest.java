package dev.portcullis.domain.flow;

import static dev.portcullis.domain.fixture.TestJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Meddler;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Of two submissions of one form the slower one is told so, whatever it was. */
class OvertakenTest {
    private static final long TOLD = 4000001;
    private static final Submission UNREADABLE = new Submission.JsonBody(json("[]"));

    private final Meddler meddler = new Meddler();
    private final TestEngine engine = TestEngine.start(new TestConfiguration(), meddler);
    private final Acts acts = new Acts(engine.api);
    private final Journeys journeys = new Journeys(engine.api);
    private final Person ann = Person.anyone();

    private <F extends Flow> F overtake(Class<F> kind, F flow) {
        meddler.beforeNextWrite(stores ->
                stores.flows().update(stores.flows().find(kind, flow.id()).orElseThrow()));
        return flow;
    }

    private LoginFlow login() {
        return overtake(LoginFlow.class, acts.login());
    }

    private RegistrationFlow registration() {
        return overtake(RegistrationFlow.class, acts.registration());
    }

    private SettingsFlow settings(Caller app) {
        return overtake(SettingsFlow.class, acts.settings(app));
    }

    private static void assertTold(ThrowableAssert.ThrowingCallable submission) {
        assertThat(Acts.messages(Acts.shown(submission))).containsExactly(TOLD);
    }

    @Test
    @DisplayName("[U14] The loser of two sign-ins of one form gets the winner's place")
    void a_sign_in() {
        journeys.register(ann);

        assertTold(() -> acts.signIn(login(), ann, Acts.APP));
        assertTold(() -> acts.signIn(login(), ann.email(), "wrong password", Acts.APP));
        assertTold(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(login().id(), UNREADABLE, Acts.APP)));
    }

    @Test
    @DisplayName("[U15] A sign in of somebody signed in")
    void a_sign_in_of_somebody_signed_in() {
        var app = Clients.app(journeys.token(ann));

        assertTold(() -> acts.signIn(login(), ann, app));
    }

    @Test
    @DisplayName("[U14] A registration which then makes no account")
    void a_registration_which_then_makes_no_account() {
        assertTold(() -> acts.register(registration(), ann, Acts.APP));
        assertTold(() -> engine.api.updateRegistrationFlow(
                new UpdateRegistrationFlow(registration().id(), UNREADABLE, Acts.APP)));

        assertThat(Acts.messages(Acts.shown(() -> acts.signIn(acts.login(), ann, Acts.APP))))
                .containsExactly(4000006L);
    }

    @Test
    void a_registration_of_somebody_known() {
        journeys.register(ann);

        assertTold(() -> acts.register(registration(), ann, Acts.APP));
    }

    @Test
    @DisplayName("[U14] A change of settings which then changes nothing")
    void a_change_of_settings_which_then_changes_nothing() {
        var app = Clients.app(journeys.token(ann));

        assertTold(() -> acts.change(settings(app), "password", "password", Json.of("another good one"), app));
        assertTold(() -> acts.change(settings(app), "password", "password", Json.of("short"), app));
        assertTold(() -> engine.api.updateSettingsFlow(
                new UpdateSettingsFlow(settings(app).id(), UNREADABLE, app)));

        assertThat(acts.signIn(acts.login(), ann, Acts.APP).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("[U14] A page is led back to its form, which says what happened")
    void a_page_is_led_back_to_its_form_which_says_what_happened() {
        journeys.register(ann);
        var browser = new Browser();
        LoginFlow flow = overtake(LoginFlow.class, acts.loginIn(browser, false));
        var form = Acts.form(
                "method",
                "password",
                "identifier",
                ann.email(),
                "password",
                ann.password(),
                "csrf_token",
                Acts.tokenOf(flow));

        var answer = engine.api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), form, browser.page()));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location().toString()).isEqualTo(TestConfiguration.ui("login") + "?flow=" + flow.id());
        assertThat(answer.cookies()).isEmpty();
        assertThat(Acts.messages(engine.api.getLoginFlow(new GetLoginFlow(flow.id(), browser.page()))))
                .containsExactly(4000001L);
    }
}
