package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SecondStep;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.ContinueWith.SetOrySessionToken;
import dev.portcullis.ports.flow.ContinueWith.ShowSettingsUi;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.totp.Totp;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recovery is one factor, and never makes up for another one. docs/security.md, C7. */
class RecoveredLevelTest {
    private final Person ann = Person.anyone();

    private Letters start(TestConfiguration configuration) {
        var engine = TestEngine.start(configuration
                .withRecovery()
                .schema(Letters.SCHEMA)
                .codeIsSecondFactor()
                .flags("use_continue_with_transitions"));
        new Journeys(engine.api).register(ann);
        return new Letters(engine);
    }

    private RecoveryFlow recovered(Letters letters) {
        letters.engine().clock.forward(Duration.ofSeconds(1));
        FlowId flow = letters.recovery().id();
        letters.recover(flow, Acts.APP, "method", "code", "email", ann.email());
        return letters.recover(flow, Acts.APP, "method", "code", "code", letters.recoveryCode())
                .require();
    }

    private static Caller app(RecoveryFlow flow) {
        return flow.continueWith().stream()
                .filter(SetOrySessionToken.class::isInstance)
                .map(step -> Clients.app(((SetOrySessionToken) step).orySessionToken()))
                .findFirst()
                .orElseThrow();
    }

    private static FlowId settingsAfter(RecoveryFlow flow) {
        return flow.continueWith().stream()
                .filter(ShowSettingsUi.class::isInstance)
                .map(step -> FlowId.parse(((ShowSettingsUi) step).flowId()).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("[C7] A recovery by code reaches the first level only")
    void a_recovery_by_code_reaches_the_first_level_only() {
        Letters letters = start(new TestConfiguration());

        var session = letters.engine().api.toSession(new ToSession(app(recovered(letters))));

        assertThat(session.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    @DisplayName("[C7] A recovery by link reaches the first level only")
    void a_recovery_by_link_reaches_the_first_level_only() {
        Letters letters = start(new TestConfiguration().mailingLinks());
        FlowId flow = letters.recovery().id();
        letters.recover(flow, Acts.APP, "method", "link", "email", ann.email());
        var browser = new Browser();

        browser.keep(letters.openRecovery(letters.recoveryLink(), browser.page()));

        var session = letters.engine().api.toSession(new ToSession(browser.script()));
        assertThat(session.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    @DisplayName("[C7] A recovery twice over reaches no higher")
    void a_recovery_twice_over_reaches_no_higher() {
        Letters letters = start(new TestConfiguration());
        recovered(letters);

        var session = letters.engine().api.toSession(new ToSession(app(recovered(letters))));

        assertThat(session.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    @DisplayName("[C7] Who has a second factor is asked for it before anything else")
    void who_has_a_second_factor_is_asked_for_it_before_anything_else() {
        Letters letters = start(new TestConfiguration().highestLevel());
        RecoveryFlow flow = recovered(letters);
        Caller app = app(flow);
        FlowId settings = settingsAfter(flow);

        var whoami = Acts.refused(() -> letters.engine().api.toSession(new ToSession(app)));
        var change = Acts.refused(() -> letters.engine().api.getSettingsFlow(new GetSettingsFlow(settings, app)));

        assertThat(whoami.error().id()).contains(ErrorId.SESSION_AAL2_REQUIRED);
        assertThat(change.error().id()).contains(ErrorId.SESSION_AAL2_REQUIRED);
    }

    private static CreateNativeLoginFlow secondFactor(Caller app) {
        return new CreateNativeLoginFlow(false, "aal2", false, null, null, null, null, app);
    }

    /** The session after the mailed second factor was asked for and given, as far as it is to be had. */
    private Session stepUp(Letters letters, Caller app) {
        letters.engine().clock.forward(Duration.ofSeconds(1));
        var api = letters.engine().api;
        LoginFlow flow = api.createNativeLoginFlow(secondFactor(app));
        if (!flow.state().equals(FlowState.SENT_EMAIL)) {
            return api.toSession(new ToSession(app));
        }
        var form = Acts.form("method", "code", "code", letters.loginCode());
        String token =
                api.updateLoginFlow(new UpdateLoginFlow(flow.id(), form, app)).sessionToken();
        return api.toSession(new ToSession(Clients.app(token)));
    }

    @Test
    void after_a_recovery_the_contract_takes_a_mailed_code_for_a_second_factor() {
        Letters letters = start(new TestConfiguration());
        Session session = stepUp(letters, app(recovered(letters)));
        assertThat(session.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    @DisplayName("[C7] Strictly a mailed code is no second factor after a recovery")
    void strictly_a_mailed_code_is_no_second_factor_after_a_recovery() {
        Letters letters = start(new TestConfiguration().strict());
        Session session = stepUp(letters, app(recovered(letters)));
        assertThat(session.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
        assertThat(letters.data("login_code_valid")).isEmpty();
    }

    @Test
    @DisplayName("[C7] Strictly a recovered account cannot ask for a mailed second factor by hand")
    void strictly_a_recovered_account_cannot_ask_for_a_mailed_second_factor_by_hand() {
        Letters letters = start(new TestConfiguration().strict());
        Caller app = app(recovered(letters));
        var api = letters.engine().api;
        LoginFlow flow = api.createNativeLoginFlow(secondFactor(app));

        var form = Acts.form("method", "code", "address", ann.email());
        Flow refused = Acts.shown(() -> api.updateLoginFlow(new UpdateLoginFlow(flow.id(), form, app)));

        assertThat(refused.state()).isEqualTo(FlowState.CHOOSE_METHOD);
        assertThat(letters.data("login_code_valid")).isEmpty();
    }

    @Test
    @DisplayName("[C7] Strictly a password and a mailed code are two factors")
    void strictly_a_password_and_a_mailed_code_are_two_factors() {
        Letters letters = start(new TestConfiguration().strict());
        Caller app = Clients.app(new Journeys(letters.engine().api).signIn(ann).sessionToken());
        assertThat(stepUp(letters, app).authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    @DisplayName("[C7] Strictly nobody whose only second factor is the mail that recovered them is locked out")
    void strictly_nobody_whose_only_second_factor_is_the_mail_that_recovered_them_is_locked_out() {
        Letters letters = start(new TestConfiguration().highestLevel().strict());
        RecoveryFlow flow = recovered(letters);
        Caller app = app(flow);
        var change = new UpdateSettingsFlow(
                settingsAfter(flow), Acts.form("method", "password", "password", "another long password"), app);

        assertThat(letters.engine().api.updateSettingsFlow(change).state()).isEqualTo(FlowState.SUCCESS);
        var acts = new Acts(letters.engine().api);
        var fresh = acts.refresh(app);
        var answer = Acts.refused(() -> acts.signIn(fresh, ann.email(), "wrong", app));
        assertThat(answer.error().status()).isEqualTo(400);
        String token = acts.signIn(acts.refresh(app), ann.email(), "another long password", app)
                .require()
                .sessionToken();
        assertThat(stepUp(letters, Clients.app(token)).authenticatorAssuranceLevel())
                .isEqualTo(AssuranceLevel.AAL2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "[S15] [C7] strictly a recovered session is taken by settings, and not where the highest level is required")
    void strictly_a_recovered_session_opens_settings_alone(boolean byLink) {
        Letters letters = start((byLink ? new TestConfiguration().mailingLinks() : new TestConfiguration())
                .highestLevel()
                .rules(Rule.FACTORS_ARE_DISTINCT));
        Caller app = byLink ? recoveredByLink(letters) : app(recovered(letters));
        var api = letters.engine().api;

        assertThat(api.createNativeSettingsFlow(new CreateNativeSettingsFlow(app))
                        .state())
                .isEqualTo(FlowState.SHOW_FORM);
        assertThat(Acts.refused(() -> api.toSession(new ToSession(app))).error().id())
                .contains(ErrorId.SESSION_AAL2_REQUIRED);
        assertThat(Acts.refused(() -> api.listMySessions(new ListMySessions(app)))
                        .error()
                        .id())
                .contains(ErrorId.SESSION_AAL2_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("[C7] In neither profile does a recovery skip an app that is paired, in front of settings, too")
    void a_recovery_skips_no_app_that_is_paired(boolean strictly) {
        var configuration = new TestConfiguration()
                .methods("password", "profile", "code", "totp")
                .schema(Letters.SCHEMA)
                .withRecovery()
                .flags("use_continue_with_transitions")
                .highestLevel();
        var letters = new Letters(
                TestEngine.start(strictly ? configuration.rules(Rule.FACTORS_ARE_DISTINCT) : configuration));
        var step = new SecondStep(letters.engine());
        String secret = step.pair(Clients.app(new Journeys(letters.engine().api).token(ann)));
        letters.engine().clock.forward(Duration.ofMinutes(5));
        Caller app = app(recovered(letters));

        assertThat(Acts.refused(() -> acts(letters).settings(app)).error().id())
                .contains(ErrorId.SESSION_AAL2_REQUIRED);

        step.enterCode(Totp.code(secret, letters.engine().clock.instant()), app);
        assertThat(acts(letters).settings(app).state()).isEqualTo(FlowState.SHOW_FORM);
    }

    private static Acts acts(Letters letters) {
        return new Acts(letters.engine().api);
    }

    private Caller recoveredByLink(Letters letters) {
        FlowId flow = letters.recovery().id();
        letters.recover(flow, Acts.APP, "method", "link", "email", ann.email());
        var browser = new Browser();
        browser.keep(letters.openRecovery(letters.recoveryLink(), browser.page()));
        return browser.script();
    }
}
