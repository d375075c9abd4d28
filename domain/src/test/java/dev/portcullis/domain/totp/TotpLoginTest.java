package dev.portcullis.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.SecondStep;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.store.Race;
import dev.portcullis.testkit.totp.Totp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A code of an app beside a password. Contract: docs/contract/totp.md, "As a second factor". */
class TotpLoginTest {
    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .methods("password", "profile", "totp")
            .guessing(3, 6)
            .highestLevel());
    private final Acts acts = new Acts(engine.api);
    private final SecondStep step = new SecondStep(engine);
    private final Person ann = Person.anyone();
    private final Caller owner = Clients.app(new Journeys(engine.api).token(ann));
    private final Totp phone = Totp.at(engine.clock);
    private String secret = "";

    @BeforeEach
    void an_app_was_paired_a_while_ago() {
        secret = step.pair(owner);
        engine.clock.forward(Duration.ofMinutes(5));
    }

    private Caller signedIn() {
        return Clients.app(acts.signIn(acts.login(), ann, Acts.APP).require().sessionToken());
    }

    private Session session(Caller app) {
        return engine.api.toSession(new ToSession(app));
    }

    private List<Long> told(String code, Caller app) {
        return Acts.messages(Acts.shown(() -> step.enterCode(code, app)));
    }

    @Test
    void the_code_lifts_the_session_and_its_id_stays() {
        Caller app = signedIn();
        assertThat(Acts.refused(() -> session(app)).error().id()).contains(ErrorId.SESSION_AAL2_REQUIRED);

        Session lifted = step.enterCode(phone.code(secret), app).require().session();

        assertThat(lifted.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(session(app).id()).isEqualTo(lifted.id());
    }

    @Test
    void a_form_of_the_second_step_asks_for_it_and_one_of_the_first_does_not() {
        assertThat(Acts.names(step.login(signedIn()))).containsExactly("csrf_token", "totp_code", "method");
        assertThat(Acts.names(acts.login())).doesNotContain("totp_code");
    }

    @Test
    void a_code_is_no_way_in() {
        LoginFlow flow = acts.login();

        assertThat(Acts.messages(Acts.shown(() -> step.enter(flow, "totp", "totp_code", phone.code(secret), Acts.APP))))
                .containsExactly(4010002L);
    }

    @Test
    void what_is_missing_or_short_is_told_at_the_input_and_what_is_wrong_for_the_form() {
        Caller app = signedIn();

        assertThat(Acts.messagesAt(Acts.shown(() -> step.enterCode("", app)), "totp_code"))
                .containsExactly(4000002L);
        assertThat(Acts.messagesAt(Acts.shown(() -> step.enterCode("12345", app)), "totp_code"))
                .containsExactly(4000003L);
        assertThat(told("abcdef", app)).containsExactly(4000008L);
    }

    @Test
    void without_an_app_there_is_nothing_to_check() {
        LoginFlow flow = step.login(signedIn());
        Caller other = signedIn();
        acts.change(acts.settings(owner), "", "totp_unlink", Json.of(true), owner);

        assertThat(Acts.messages(Acts.shown(() -> step.enter(flow, "totp", "totp_code", phone.code(secret), other))))
                .containsExactly(4000011L);
        assertThat(session(other).authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    @DisplayName("[C10] The codes of the step before and after count, those beyond do not")
    void the_codes_of_the_step_before_and_after_count() {
        for (int seconds : new int[] {-30, 0, 30}) {
            engine.clock.forward(Duration.ofMinutes(5));
            String code = Totp.code(secret, engine.clock.instant().plusSeconds(seconds));
            assertThat(step.enterCode(code, signedIn()).status()).isEqualTo(200);
        }
        for (int seconds : new int[] {-60, 60}) {
            engine.clock.forward(Duration.ofMinutes(5));
            assertThat(told(Totp.code(secret, engine.clock.instant().plusSeconds(seconds)), signedIn()))
                    .containsExactly(4000008L);
        }
    }

    @Test
    @DisplayName("[C10] Each code is accepted once, the one that paired the app included")
    void each_code_is_accepted_once() {
        String code = phone.code(secret);
        step.enterCode(code, signedIn());
        assertThat(told(code, signedIn())).containsExactly(4000008L);

        acts.change(acts.settings(owner), "", "totp_unlink", Json.of(true), owner);
        String another = step.pair(owner);
        assertThat(told(phone.code(another), signedIn())).containsExactly(4000008L);
        engine.clock.forward(Duration.ofSeconds(30));
        assertThat(step.enterCode(phone.code(another), signedIn()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("[C2] [C10] Of fifty who enter one code at once one gets in")
    void of_fifty_who_enter_one_code_at_once_one_gets_in() {
        var apps = new ArrayList<Caller>();
        for (int i = 0; i < Race.RUNNERS; i++) {
            apps.add(signedIn());
        }
        String code = phone.code(secret);

        int winners = Race.winners(
                FrontendException.class,
                number -> step.enterCode(code, apps.get(number)).status() == 200);

        assertThat(winners).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "[B1] [C10] Wrong codes are counted for the account over all its sessions, and after the ceiling none is right")
    void wrong_codes_are_counted_over_all_sessions() {
        for (int i = 0; i < 3; i++) {
            assertThat(told("000000", signedIn())).containsExactly(4000008L);
        }
        assertThat(told("000000", signedIn())).containsExactly(4000008L);
        assertThat(told(phone.code(secret), signedIn())).containsExactly(4000001L);
        assertThat(engine.events).extracting(Event::name).contains("second_factor.failed", "second_factor.throttled");

        engine.clock.forward(Duration.ofMinutes(20));
        told("000000", signedIn());
        engine.clock.forward(Duration.ofMinutes(20));
        told("000000", signedIn());
        engine.clock.forward(Duration.ofMinutes(20));
        assertThat(told(phone.code(secret), signedIn())).containsExactly(4000008L);
        assertThat(engine.events).extracting(Event::name).contains("second_factor.switched_off");
    }

    @Test
    @DisplayName("[B1] An app that is paired anew is checked again")
    void an_app_that_is_paired_anew_is_checked_again() {
        for (int i = 0; i < 7; i++) {
            told("000000", signedIn());
            engine.clock.forward(Duration.ofMinutes(20));
        }
        Caller refreshed = Clients.app(
                acts.signIn(acts.refresh(owner), ann, owner).require().sessionToken());
        acts.change(acts.settings(refreshed), "", "totp_unlink", Json.of(true), refreshed);
        String another = step.pair(refreshed);
        engine.clock.forward(Duration.ofMinutes(1));

        assertThat(step.enterCode(phone.code(another), signedIn()).status()).isEqualTo(200);
    }

    @Test
    void a_refresh_at_the_second_level_takes_a_code_again() {
        Caller app = signedIn();
        step.enterCode(phone.code(secret), app);
        engine.clock.forward(Duration.ofMinutes(1));

        LoginFlow flow = step.login(app, true);

        assertThat(Acts.messages(flow)).containsExactly(1010003L);
        assertThat(step.enter(flow, "totp", "totp_code", phone.code(secret), app)
                        .status())
                .isEqualTo(200);
    }
}
