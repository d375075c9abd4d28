package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithCodeMethod;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.login.LoginApi} where a mailed code is the second factor. Source:
 * docs/contract/code.md, "A second factor".
 */
public interface SecondFactorContract extends MailingUnderTest {

    /** The app of somebody new, whose first mail was put aside. */
    private Caller appOf(Person person) {
        String token = journeys().token(person);
        mailbox().await(person.email());
        return Person.app(token);
    }

    private LoginFlow start(Caller app) {
        return api().createNativeLoginFlow(CreateNativeLoginFlow.by(app).at(AssuranceLevel.AAL2));
    }

    private SuccessfulNativeLogin enter(LoginFlow flow, String code, Caller caller) {
        var body = UpdateLoginFlowWithCodeMethod.ofSecondFactor(code);
        return api().updateLoginFlow(new UpdateLoginFlow(flow.id(), body, caller));
    }

    @Test
    default void sf1_a_second_factor_is_mailed_as_soon_as_it_is_asked_for() {
        var person = Person.anyone();
        var flow = start(appOf(person));
        assertThat(flow.state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(flow.requestedAal()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(Forms.messages(flow)).containsExactly(Texts.LOGIN_CODE_SENT);
        assertThat(mailbox().await(person.email()).hasCode()).isTrue();
    }

    @Test
    default void sf2_the_code_of_a_second_factor_lifts_the_session_that_asked() {
        var person = Person.anyone();
        var app = appOf(person);
        var before = journeys().whoami(app);
        assertThat(before.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
        var flow = start(app);
        var done = enter(flow, codeTo(person), app);
        assertThat(done.session().id()).isEqualTo(before.id());
        var after = journeys().whoami(app);
        assertThat(after.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(after.authenticationMethods())
                .extracting(method -> method.method().value())
                .containsExactly("password", "code");
    }

    @Test
    default void sf3_a_wrong_code_of_a_second_factor_lifts_nothing() {
        var app = appOf(Person.anyone());
        var flow = start(app);
        Refusal.of(() -> enter(flow, "000", app)).flowSaying(Texts.WRONG_LOGIN_CODE);
        assertThat(journeys().whoami(app).authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    default void sf4_a_missing_code_of_a_second_factor_is_told_at_its_node() {
        var app = appOf(Person.anyone());
        var flow = start(app);
        var shown = Refusal.of(() -> enter(flow, "", app)).flow();
        assertThat(Forms.messagesAt(shown, "code")).containsExactly(Texts.MISSING);
    }

    @Test
    default void sf5_a_second_factor_of_nobody_is_refused() {
        var person = Person.anyone();
        var flow = start(appOf(person));
        String code = codeTo(person);
        Refusal.of(() -> enter(flow, code, Caller.nativeApp())).has(401, ErrorId.SESSION_AAL1_REQUIRED);
    }

    @Test
    default void sf6_the_code_of_somebody_else_lifts_nothing() {
        var person = Person.anyone();
        start(appOf(person));
        var app = appOf(Person.anyone());
        var flow = start(app);
        String foreign = codeTo(person);
        Refusal.of(() -> enter(flow, foreign, app)).flowSaying(Texts.WRONG_LOGIN_CODE);
    }

    @Test
    default void sf7_who_proved_a_second_factor_is_not_asked_again() {
        var person = Person.anyone();
        var app = appOf(person);
        enter(start(app), codeTo(person), app);
        Refusal.of(() -> start(app)).has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
    }

    @Test
    default void sf8_a_script_proves_a_second_factor_with_the_token_of_the_form() {
        var person = Person.anyone();
        var browser = new Browser();
        journeys().registerIn(browser, person);
        mailbox().await(person.email());
        var start = CreateBrowserLoginFlow.by(browser.script()).at(AssuranceLevel.AAL2);
        var flow = browser.keep(api().createBrowserLoginFlowWithHttpInfo(start)).require();
        String code = codeTo(person);
        Refusal.of(() -> enter(flow, code, browser.script())).has(403, ErrorId.SECURITY_CSRF_VIOLATION);

        var body = UpdateLoginFlowWithCodeMethod.ofSecondFactor(code).withCsrfToken(Forms.csrfToken(flow));
        browser.keep(api().updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), body, browser.script())));
        assertThat(journeys().whoami(browser.script()).authenticatorAssuranceLevel())
                .isEqualTo(AssuranceLevel.AAL2);
    }
}
