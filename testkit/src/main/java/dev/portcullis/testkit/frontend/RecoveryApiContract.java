package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryCode;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlowWithPasswordMethod;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.recovery.RecoveryApi} with codes that are mailed. Source:
 * docs/contract/recovery.md.
 */
public interface RecoveryApiContract extends MailingUnderTest {

    /** Somebody with an account, whose first mail was put aside. */
    private Person forgetful() {
        var person = known();
        mailbox().await(person.email());
        return person;
    }

    private RecoveryFlow start() {
        return api().createNativeRecoveryFlow(new CreateNativeRecoveryFlow(Caller.nativeApp()));
    }

    private RecoveryFlow startIn(Browser browser) {
        return browser.keep(
                        api().createBrowserRecoveryFlowWithHttpInfo(new CreateBrowserRecoveryFlow(browser.script())))
                .require();
    }

    private RecoveryFlow ask(FlowId flow, String email) {
        return api().updateRecoveryFlow(new UpdateRecoveryFlow(flow, RecoveryCode.mailTo(email), Caller.nativeApp()));
    }

    private RecoveryFlow enter(FlowId flow, String code) {
        return api().updateRecoveryFlow(new UpdateRecoveryFlow(flow, RecoveryCode.enter(code), Caller.nativeApp()));
    }

    private Answer<RecoveryFlow> askIn(Browser browser, RecoveryFlow flow, Person person, Caller caller) {
        var body = RecoveryCode.mailTo(person.email()).withCsrfToken(Forms.csrfToken(flow));
        return browser.keep(api().updateRecoveryFlowWithHttpInfo(new UpdateRecoveryFlow(flow.id(), body, caller)));
    }

    private Answer<RecoveryFlow> enterIn(Browser browser, RecoveryFlow flow, String code, Caller caller) {
        var body = RecoveryCode.enter(code).withCsrfToken(Forms.csrfToken(flow));
        return browser.keep(api().updateRecoveryFlowWithHttpInfo(new UpdateRecoveryFlow(flow.id(), body, caller)));
    }

    private RecoveryFlow passed(Person person) {
        FlowId flow = start().id();
        ask(flow, person.email());
        return enter(flow, codeTo(person));
    }

    private static String tokenOf(RecoveryFlow passed) {
        return passed.continueWith().stream()
                .filter(ContinueWith.SetOrySessionToken.class::isInstance)
                .map(step -> ((ContinueWith.SetOrySessionToken) step).orySessionToken())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session token came with the recovery"));
    }

    private static FlowId settingsOf(RecoveryFlow passed) {
        return passed.continueWith().stream()
                .filter(ContinueWith.ShowSettingsUi.class::isInstance)
                .map(step -> ((ContinueWith.ShowSettingsUi) step).flowId())
                .findFirst()
                .flatMap(FlowId::parse)
                .orElseThrow(() -> new AssertionError("no settings flow came with the recovery"));
    }

    @Test
    default void rc1_a_recovery_begins_by_asking_for_an_address() {
        var flow = api().getRecoveryFlow(new GetRecoveryFlow(start().id(), Caller.nativeApp()));
        assertThat(flow.state()).isEqualTo(FlowState.CHOOSE_METHOD);
        assertThat(Forms.nodes(flow)).containsExactly("csrf_token", "email", "method");
    }

    @Test
    default void rc2_an_address_is_mailed_a_code_and_the_flow_asks_for_it() {
        var person = forgetful();
        var flow = ask(start().id(), person.email());
        assertThat(flow.state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(Forms.messages(flow)).containsExactly(Texts.RECOVERY_CODE_SENT);
        assertThat(Forms.nodes(flow)).contains("code");
        assertThat(mailbox().await(person.email()).hasCode()).isTrue();
    }

    @Test
    default void rc3_the_code_of_a_recovery_signs_in_and_leads_to_settings() {
        var passed = passed(forgetful());
        assertThat(passed.state()).isEqualTo(FlowState.PASSED_CHALLENGE);
        var session = journeys().whoami(Person.app(tokenOf(passed)));
        assertThat(session.authenticationMethods())
                .singleElement()
                .matches(method -> method.method().equals(CredentialType.CODE_RECOVERY));
    }

    @Test
    default void rc4_a_recovery_ends_in_settings_where_a_new_password_can_be_set() {
        var person = forgetful();
        var passed = passed(person);
        var app = Person.app(tokenOf(passed));
        var settings = api().getSettingsFlow(new GetSettingsFlow(settingsOf(passed), app));
        assertThat(Forms.messages(settings)).containsExactly(Texts.RECOVERED);
        var body = UpdateSettingsFlowWithPasswordMethod.of("Copper-lantern-77");
        api().updateSettingsFlow(new UpdateSettingsFlow(settings.id(), body, app));
        assertThat(journeys()
                        .signIn(person.withPassword("Copper-lantern-77"))
                        .session()
                        .active())
                .isTrue();
    }

    @Test
    default void rc5_a_recovered_address_counts_as_verified() {
        var session = journeys().whoami(Person.app(tokenOf(passed(forgetful()))));
        assertThat(Journeys.identity(session).verifiableAddresses())
                .isNotEmpty()
                .allMatch(VerifiableAddress::verified);
    }

    @Test
    default void rc6_a_wrong_code_of_a_recovery_is_told_and_the_right_one_still_counts() {
        var person = forgetful();
        FlowId flow = start().id();
        ask(flow, person.email());
        var wrong = enter(flow, "no code");
        assertThat(wrong.state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(Forms.messages(wrong)).containsExactly(Texts.WRONG_RECOVERY_CODE);
        assertThat(enter(flow, codeTo(person)).state()).isEqualTo(FlowState.PASSED_CHALLENGE);
    }

    @Test
    default void rc7_a_second_code_of_a_recovery_takes_the_place_of_the_first() {
        var person = forgetful();
        FlowId flow = start().id();
        ask(flow, person.email());
        String first = codeTo(person);
        ask(flow, person.email());
        String second = codeTo(person);
        assertThat(enter(flow, first).state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(enter(flow, second).state()).isEqualTo(FlowState.PASSED_CHALLENGE);
    }

    @Test
    default void rc8_a_code_of_one_recovery_does_not_pass_another() {
        var person = forgetful();
        FlowId flow = start().id();
        ask(flow, person.email());
        String foreign = codeTo(person);
        FlowId other = start().id();
        ask(other, person.email());
        assertThat(enter(other, foreign).state()).isEqualTo(FlowState.SENT_EMAIL);
    }

    @Test
    default void rc9_the_sixth_code_of_a_recovery_is_refused_even_if_it_is_right() {
        var person = forgetful();
        FlowId flow = start().id();
        ask(flow, person.email());
        for (int tries = 0; tries < 5; tries++) enter(flow, "no code");
        String right = codeTo(person);
        Refusal.of(() -> enter(flow, right)).has(400);
    }

    @Test
    default void rc10_a_recovery_answers_an_address_that_nobody_has_like_any_other() {
        var known = ask(start().id(), forgetful().email());
        var unknown = ask(start().id(), Person.anyone().email());
        assertThat(unknown.state()).isEqualTo(known.state());
        assertThat(Forms.nodes(unknown)).isEqualTo(Forms.nodes(known));
        assertThat(Forms.messages(unknown)).isEqualTo(Forms.messages(known));
    }

    @Test
    default void rc11_a_missing_or_malformed_address_of_a_recovery_is_told_at_its_node() {
        var missing = Refusal.of(() -> ask(start().id(), "")).flow();
        assertThat(Forms.messagesAt(missing, "email")).containsExactly(Texts.MISSING);
        var malformed = Refusal.of(() -> ask(start().id(), "nobody")).flow();
        assertThat(Forms.messagesAt(malformed, "email")).containsExactly(Texts.NOT_AN_EMAIL);
    }

    @Test
    default void rc12_a_way_to_recover_that_nobody_knows_is_told_on_the_flow() {
        var riddle = Submission.of(JsonObject.of("method", Json.of("riddle")));
        var request = UpdateRecoveryFlow.of(start().id(), riddle, Caller.nativeApp());
        Refusal.of(() -> api().updateRecoveryFlow(request)).flowSaying(Texts.NO_RECOVERY_METHOD);
    }

    @Test
    default void rc13_an_unknown_recovery_is_not_found() {
        var unknown = new FlowId(UUID.randomUUID());
        Refusal.of(() -> api().getRecoveryFlow(new GetRecoveryFlow(unknown, Caller.nativeApp())))
                .hasWithoutId(404);
        Refusal.of(() -> enter(unknown, "123456")).hasWithoutId(404);
    }

    @Test
    default void rc14_a_submit_of_a_recovery_that_names_no_flow_is_refused() {
        var request = UpdateRecoveryFlow.ofNoFlow(Submission.of(JsonObject.EMPTY), Caller.nativeApp());
        Refusal.of(() -> api().updateRecoveryFlow(request)).hasWithoutId(400);
    }

    @Test
    default void rc15_who_is_signed_in_has_nothing_to_recover() {
        var app = Person.app(journeys().token(Person.anyone()));
        var browser = signedIn();
        Refusal.of(() -> api().createNativeRecoveryFlow(new CreateNativeRecoveryFlow(app)))
                .has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
        Refusal.of(() -> api().createBrowserRecoveryFlow(new CreateBrowserRecoveryFlow(browser.script())))
                .has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
    }

    @Test
    default void rc16_a_page_of_somebody_signed_in_is_led_on_from_a_recovery() {
        var start = new CreateBrowserRecoveryFlow(signedIn().page());
        assertThat(api().createBrowserRecoveryFlowWithHttpInfo(start).location())
                .isEqualTo(server().defaultReturn());
    }

    @Test
    default void rc17_a_recovery_may_not_lead_to_a_forbidden_address() {
        var start = new CreateBrowserRecoveryFlow(ServerFacts.FORBIDDEN_RETURN.toString(), new Browser().script());
        Refusal.of(() -> api().createBrowserRecoveryFlow(start))
                .has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
    }

    @Test
    default void rc18_a_recovery_of_a_browser_is_shown_to_that_browser_alone() {
        var browser = new Browser();
        var id = startIn(browser).id();
        assertThat(api().getRecoveryFlow(new GetRecoveryFlow(id, browser.script()))
                        .id())
                .isEqualTo(id);
        Refusal.of(() -> api().getRecoveryFlow(new GetRecoveryFlow(id, new Browser().script())))
                .has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void rc19_a_script_that_recovers_without_the_token_of_the_form_is_refused() {
        var browser = new Browser();
        var request = new UpdateRecoveryFlow(
                startIn(browser).id(), RecoveryCode.mailTo(Person.anyone().email()), browser.script());
        Refusal.of(() -> api().updateRecoveryFlow(request)).has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void rc20_an_app_that_recovers_with_cookies_is_refused() {
        var caller = Caller.nativeApp().withCookies(Cookies.parse("anything=1"));
        var request = new UpdateRecoveryFlow(
                start().id(), RecoveryCode.mailTo(Person.anyone().email()), caller);
        Refusal.of(() -> api().updateRecoveryFlow(request)).has(400);
    }

    @Test
    default void rc21_the_code_of_a_recovery_signs_a_script_in_by_cookie_alone() {
        var person = forgetful();
        var browser = new Browser();
        var flow = startIn(browser);
        var sent = askIn(browser, flow, person, browser.script()).require();
        var passed = enterIn(browser, sent, codeTo(person), browser.script()).require();
        assertThat(passed.continueWith()).singleElement().isInstanceOf(ContinueWith.ShowSettingsUi.class);
        assertThat(journeys().whoami(browser.script()).active()).isTrue();
        var settings = api().getSettingsFlow(new GetSettingsFlow(settingsOf(passed), browser.script()));
        assertThat(settings.state()).isEqualTo(FlowState.SHOW_FORM);
    }

    @Test
    default void rc22_a_page_that_recovers_is_led_from_form_to_form_and_on_to_settings() {
        var person = forgetful();
        var browser = new Browser();
        var started = browser.keep(
                api().createBrowserRecoveryFlowWithHttpInfo(new CreateBrowserRecoveryFlow(browser.page())));
        assertThat(started.location()).asString().startsWith(server().recoveryPage() + "?flow=");
        var flow = shown(browser, Forms.flowIn(started.location()));
        var asked = askIn(browser, flow, person, browser.page());
        assertThat(asked.location()).hasToString(server().recoveryPage() + "?flow=" + flow.id());
        var sent = shown(browser, flow.id());
        var led = enterIn(browser, sent, codeTo(person), browser.page());
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).asString().startsWith(server().settingsPage() + "?flow=");
        assertThat(journeys().whoami(browser.page()).active()).isTrue();
    }

    private RecoveryFlow shown(Browser browser, FlowId flow) {
        return api().getRecoveryFlow(new GetRecoveryFlow(flow, browser.script()));
    }
}
