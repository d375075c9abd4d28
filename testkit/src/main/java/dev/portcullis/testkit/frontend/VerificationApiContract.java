package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlowWithProfileMethod;
import dev.portcullis.ports.ui.NodeAttributes.Anchor;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlowWithCodeMethod;
import dev.portcullis.ports.verification.VerificationCode;
import dev.portcullis.ports.verification.VerificationFlow;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.verification.VerificationApi} with codes that are mailed. Source:
 * docs/contract/verification.md.
 */
public interface VerificationApiContract extends MailingUnderTest {

    /** Somebody with an account, whose first mail was put aside. */
    private Person unverified() {
        var person = known();
        mailbox().await(person.email());
        return person;
    }

    private VerificationFlow start() {
        return api().createNativeVerificationFlow(new CreateNativeVerificationFlow(Caller.nativeApp()));
    }

    private VerificationFlow startIn(Browser browser) {
        return startIn(browser, new CreateBrowserVerificationFlow(browser.script()));
    }

    private VerificationFlow startIn(Browser browser, CreateBrowserVerificationFlow start) {
        return browser.keep(api().createBrowserVerificationFlowWithHttpInfo(start))
                .require();
    }

    private VerificationFlow ask(FlowId flow, String email) {
        var request = new UpdateVerificationFlow(flow, VerificationCode.mailTo(email), Caller.nativeApp());
        return api().updateVerificationFlow(request);
    }

    private VerificationFlow enter(FlowId flow, String code) {
        var request = new UpdateVerificationFlow(flow, VerificationCode.enter(code), Caller.nativeApp());
        return api().updateVerificationFlow(request);
    }

    private Answer<VerificationFlow> submitIn(
            Browser browser, VerificationFlow flow, UpdateVerificationFlowWithCodeMethod body, Caller caller) {
        var request = new UpdateVerificationFlow(flow.id(), body.withCsrfToken(Forms.csrfToken(flow)), caller);
        return browser.keep(api().updateVerificationFlowWithHttpInfo(request));
    }

    private VerificationFlow passed(Person person) {
        FlowId flow = start().id();
        ask(flow, person.email());
        return enter(flow, codeTo(person));
    }

    private List<Boolean> verifiedOf(Person person) {
        var session = journeys().signIn(person).session();
        return Journeys.identity(session).verifiableAddresses().stream()
                .map(VerifiableAddress::verified)
                .toList();
    }

    @Test
    default void ve1_a_verification_begins_by_asking_for_an_address() {
        var flow = api().getVerificationFlow(new GetVerificationFlow(start().id(), Caller.nativeApp()));
        assertThat(flow.state()).isEqualTo(FlowState.CHOOSE_METHOD);
        assertThat(Forms.nodes(flow)).contains("email", "method");
    }

    @Test
    default void ve2_a_verification_mails_a_code_and_asks_for_it() {
        var person = unverified();
        var flow = ask(start().id(), person.email());
        assertThat(flow.state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(Forms.messages(flow)).containsExactly(Texts.VERIFICATION_CODE_SENT);
        assertThat(Forms.nodes(flow)).contains("code");
        assertThat(mailbox().await(person.email()).hasCode()).isTrue();
    }

    @Test
    default void ve3_the_code_of_a_verification_verifies_the_address_it_was_mailed_to() {
        var person = unverified();
        assertThat(verifiedOf(person)).containsExactly(false);
        var passed = passed(person);
        assertThat(passed.state()).isEqualTo(FlowState.PASSED_CHALLENGE);
        assertThat(Forms.messages(passed)).containsExactly(Texts.VERIFIED);
        assertThat(verifiedOf(person)).containsExactly(true);
    }

    @Test
    default void ve4_the_mail_of_a_registration_verifies_the_address_too() {
        var person = known();
        var mail = mailbox().await(person.email());
        enter(Forms.flowIn(URI.create(mail.link())), mail.code());
        assertThat(verifiedOf(person)).containsExactly(true);
    }

    @Test
    default void ve5_a_changed_address_is_mailed_a_code_of_its_own() {
        var person = unverified();
        passed(person);
        var app = Person.app(Journeys.token(journeys().signIn(person).sessionToken()));
        var changed = person.withEmail(Person.anyone().email());
        var settings = api().createNativeSettingsFlow(new CreateNativeSettingsFlow(app))
                .id();
        var body = UpdateSettingsFlowWithProfileMethod.of(changed.traits());
        api().updateSettingsFlow(new UpdateSettingsFlow(settings, body, app));
        assertThat(verifiedOf(changed)).containsExactly(false);
        var mail = mailbox().await(changed.email());
        enter(Forms.flowIn(URI.create(mail.link())), mail.code());
        assertThat(verifiedOf(changed)).containsExactly(true);
    }

    @Test
    default void ve6_a_wrong_code_of_a_verification_verifies_nothing() {
        var person = unverified();
        FlowId flow = start().id();
        ask(flow, person.email());
        var wrong = enter(flow, "no code");
        assertThat(wrong.state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(Forms.messages(wrong)).contains(Texts.WRONG_VERIFICATION_CODE);
        assertThat(verifiedOf(person)).containsExactly(false);
    }

    @Test
    default void ve7_a_second_code_of_a_verification_takes_the_place_of_the_first() {
        var person = unverified();
        FlowId flow = start().id();
        ask(flow, person.email());
        String first = codeTo(person);
        ask(flow, person.email());
        assertThat(enter(flow, first).state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(enter(flow, codeTo(person)).state()).isEqualTo(FlowState.PASSED_CHALLENGE);
    }

    @Test
    default void ve8_a_verification_answers_an_address_that_nobody_has_like_any_other() {
        var known = ask(start().id(), unverified().email());
        var unknown = ask(start().id(), Person.anyone().email());
        assertThat(unknown.state()).isEqualTo(known.state());
        assertThat(Forms.nodes(unknown)).isEqualTo(Forms.nodes(known));
        assertThat(Forms.messages(unknown)).isEqualTo(Forms.messages(known));
    }

    @Test
    default void ve9_a_verification_that_was_passed_gives_way_to_another() {
        var passed = passed(unverified());
        var refusal = Refusal.of(() -> enter(passed.id(), "123456")).has(410, ErrorId.SELF_SERVICE_FLOW_REPLACED);
        var next = api().getVerificationFlow(new GetVerificationFlow(refusal.successor(), Caller.nativeApp()));
        assertThat(Forms.messages(next)).containsExactly(Texts.VERIFIED_BEFORE);
    }

    @Test
    default void ve10_a_missing_or_malformed_address_of_a_verification_is_told_at_its_node() {
        var missing = Refusal.of(() -> ask(start().id(), "")).flow();
        assertThat(Forms.messagesAt(missing, "email")).containsExactly(Texts.MISSING);
        var malformed = Refusal.of(() -> ask(start().id(), "nobody")).flow();
        assertThat(Forms.messagesAt(malformed, "email")).containsExactly(Texts.NOT_AN_EMAIL);
    }

    @Test
    default void ve11_a_verification_without_a_method_is_told_so_on_the_flow() {
        var request = UpdateVerificationFlow.of(start().id(), Submission.of(JsonObject.EMPTY), Caller.nativeApp());
        Refusal.of(() -> api().updateVerificationFlow(request)).flowSaying(Texts.NO_VERIFICATION_METHOD);
    }

    @Test
    default void ve12_an_unknown_verification_is_not_found() {
        var unknown = new FlowId(UUID.randomUUID());
        Refusal.of(() -> api().getVerificationFlow(new GetVerificationFlow(unknown, Caller.nativeApp())))
                .hasWithoutId(404);
        Refusal.of(() -> enter(unknown, "123456")).hasWithoutId(404);
    }

    @Test
    default void ve13_a_submit_of_a_verification_that_names_no_flow_is_refused() {
        var request = UpdateVerificationFlow.ofNoFlow(Submission.of(JsonObject.EMPTY), Caller.nativeApp());
        Refusal.of(() -> api().updateVerificationFlow(request)).hasWithoutId(400);
    }

    @Test
    default void ve14_a_verification_may_not_lead_to_a_forbidden_address() {
        String forbidden = ServerFacts.FORBIDDEN_RETURN.toString();
        var script = new Browser().script();
        Refusal.of(() -> api().createBrowserVerificationFlow(new CreateBrowserVerificationFlow(forbidden, script)))
                .has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
        Refusal.of(() -> api().createNativeVerificationFlow(
                                new CreateNativeVerificationFlow(forbidden, Caller.nativeApp())))
                .has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
    }

    @Test
    default void ve15_who_is_signed_in_may_verify_an_address_too() {
        var app = Person.app(journeys().token(Person.anyone()));
        var flow = api().createNativeVerificationFlow(new CreateNativeVerificationFlow(app));
        assertThat(flow.state()).isEqualTo(FlowState.CHOOSE_METHOD);
    }

    @Test
    default void ve16_a_verification_of_a_browser_is_shown_to_that_browser_alone() {
        var browser = new Browser();
        var id = startIn(browser).id();
        assertThat(shown(browser, id).id()).isEqualTo(id);
        Refusal.of(() -> shown(new Browser(), id)).has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    private VerificationFlow shown(Browser browser, FlowId flow) {
        return api().getVerificationFlow(new GetVerificationFlow(flow, browser.script()));
    }

    @Test
    default void ve17_a_script_that_asks_for_a_verification_without_the_token_of_the_form_is_refused() {
        var browser = new Browser();
        var body = VerificationCode.mailTo(Person.anyone().email());
        var request = new UpdateVerificationFlow(startIn(browser).id(), body, browser.script());
        Refusal.of(() -> api().updateVerificationFlow(request)).has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void ve18_a_verified_script_is_shown_the_way_that_its_start_named() {
        var person = unverified();
        var browser = new Browser();
        String target = server().allowedReturn().toString();
        var flow = startIn(browser, new CreateBrowserVerificationFlow(target, browser.script()));
        var sent = submitIn(browser, flow, VerificationCode.mailTo(person.email()), browser.script())
                .require();
        var passed = submitIn(browser, sent, VerificationCode.enter(codeTo(person)), browser.script())
                .require();
        assertThat(passed.state()).isEqualTo(FlowState.PASSED_CHALLENGE);
        assertThat(Forms.node(passed, "continue").attributes())
                .isInstanceOfSatisfying(
                        Anchor.class, way -> assertThat(way.href()).isEqualTo(target));
    }

    @Test
    default void ve19_a_page_that_verifies_is_led_from_form_to_form() {
        var person = unverified();
        var browser = new Browser();
        var started = browser.keep(
                api().createBrowserVerificationFlowWithHttpInfo(new CreateBrowserVerificationFlow(browser.page())));
        assertThat(started.location()).asString().startsWith(server().verificationPage() + "?flow=");
        var flow = shown(browser, Forms.flowIn(started.location()));
        String page = server().verificationPage() + "?flow=" + flow.id();
        assertThat(submitIn(browser, flow, VerificationCode.mailTo(person.email()), browser.page())
                        .location())
                .hasToString(page);
        var sent = shown(browser, flow.id());
        assertThat(submitIn(browser, sent, VerificationCode.enter(codeTo(person)), browser.page())
                        .location())
                .hasToString(page);
        assertThat(shown(browser, flow.id()).state()).isEqualTo(FlowState.PASSED_CHALLENGE);
    }

    @Test
    default void ve20_verifying_signs_nobody_in() {
        var person = unverified();
        var browser = new Browser();
        var sent = submitIn(browser, startIn(browser), VerificationCode.mailTo(person.email()), browser.script())
                .require();
        submitIn(browser, sent, VerificationCode.enter(codeTo(person)), browser.script());
        journeys().nobody(browser.script());
    }
}
