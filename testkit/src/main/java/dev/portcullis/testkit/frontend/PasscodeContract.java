package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.login.LoginCode;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithCodeMethod;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationCode;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithCodeMethod;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlowWithPasswordMethod;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.registration.RegistrationApi} and {@link dev.portcullis.ports.login.LoginApi}
 * where people sign up and in with mailed codes, and of settings where every session is too old for a new password. Source:
 * docs/contract/code.md, "Asking for a code in a login", "Entering a code in a login" and "A registration";
 * docs/contract/settings.md, "A change that needs a fresh sign-in".
 */
public interface PasscodeContract extends MailingUnderTest {

    private RegistrationFlow registration() {
        return api().createNativeRegistrationFlow(new CreateNativeRegistrationFlow(Caller.nativeApp()));
    }

    private SuccessfulNativeRegistration signUp(FlowId flow, Person person, String code) {
        return signUp(flow, RegistrationCode.enter(person.traits(), code));
    }

    private SuccessfulNativeRegistration signUp(FlowId flow, UpdateRegistrationFlowWithCodeMethod body) {
        return api().updateRegistrationFlow(new UpdateRegistrationFlow(flow, body, Caller.nativeApp()));
    }

    /** A registration whose code was mailed. */
    private FlowId asked(Person person) {
        FlowId flow = registration().id();
        Refusal.of(() -> signUp(flow, RegistrationCode.sendFor(person.traits())))
                .flowSaying(Texts.REGISTRATION_CODE_SENT);
        return flow;
    }

    private SuccessfulNativeRegistration registered(Person person) {
        return signUp(asked(person), person, codeTo(person));
    }

    private Person newcomer() {
        var person = Person.anyone();
        registered(person);
        return person;
    }

    private Answer<SuccessfulNativeLogin> signIn(LoginFlow flow, UpdateLoginFlowWithCodeMethod body, Caller caller) {
        var sent = flow.type().isApi() ? body : body.withCsrfToken(Forms.csrfToken(flow));
        return api().updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), sent, caller));
    }

    private Refusal ask(LoginFlow flow, Person person) {
        return Refusal.of(() -> signIn(flow, LoginCode.sendTo(person.email()), Caller.nativeApp()));
    }

    private SuccessfulNativeLogin enter(LoginFlow flow, Person person, String code) {
        return signIn(flow, LoginCode.enter(person.email(), code), Caller.nativeApp())
                .require();
    }

    @Test
    default void pc1_signing_up_asks_for_the_traits_and_offers_a_code() {
        assertThat(registration().ui().nodes())
                .anyMatch(node -> node.id().equals("traits.email"))
                .anyMatch(node -> node.group().value().equals("code"));
    }

    @Test
    default void pc2_traits_alone_are_mailed_a_code_and_the_flow_asks_for_it() {
        var person = Person.anyone();
        FlowId id = registration().id();
        Flow flow = Refusal.of(() -> signUp(id, RegistrationCode.sendFor(person.traits())))
                .flow();
        assertThat(flow.state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(Forms.messages(flow)).containsExactly(Texts.REGISTRATION_CODE_SENT);
        assertThat(Forms.nodes(flow)).contains("code", "resend");
        assertThat(mailbox().await(person.email()).hasCode()).isTrue();
    }

    @Test
    default void pc3_the_code_of_a_registration_makes_the_identity_and_signs_it_in() {
        var person = Person.anyone();
        var done = registered(person);
        assertThat(done.identity().traits()).isEqualTo(person.traits());
        var session = journeys().whoami(Person.app(Journeys.token(done.sessionToken())));
        assertThat(session.authenticationMethods())
                .singleElement()
                .matches(method -> method.method().equals(CredentialType.CODE));
    }

    @Test
    default void pc4_the_code_of_a_registration_verifies_the_address_too() {
        assertThat(registered(Person.anyone()).identity().verifiableAddresses())
                .isNotEmpty()
                .allMatch(VerifiableAddress::verified);
    }

    @Test
    default void pc5_a_wrong_code_of_a_registration_makes_nothing_and_the_right_one_still_counts() {
        var person = Person.anyone();
        FlowId flow = asked(person);
        Refusal.of(() -> signUp(flow, person, "000")).flowSaying(Texts.WRONG_REGISTRATION_CODE);
        assertThat(signUp(flow, person, codeTo(person)).identity().traits()).isEqualTo(person.traits());
    }

    @Test
    default void pc6_a_missing_code_of_a_registration_is_told_at_its_node() {
        var person = Person.anyone();
        FlowId id = asked(person);
        var flow = Refusal.of(() -> signUp(id, person, "")).flow();
        assertThat(Forms.messagesAt(flow, "code")).containsExactly(Texts.MISSING);
    }

    @Test
    default void pc7_the_code_of_a_registration_does_not_count_for_other_traits() {
        var person = Person.anyone();
        FlowId flow = asked(person);
        String code = codeTo(person);
        Refusal.of(() -> signUp(flow, person.withFirst("Augusta"), code)).flowSaying(Texts.TRAITS_CHANGED);
    }

    @Test
    default void pc8_a_second_code_of_a_registration_takes_the_place_of_the_first() {
        var person = Person.anyone();
        FlowId flow = asked(person);
        String first = codeTo(person);
        Refusal.of(() -> signUp(flow, RegistrationCode.sendFor(person.traits()).resending()))
                .flowSaying(Texts.REGISTRATION_CODE_SENT);
        Refusal.of(() -> signUp(flow, person, first)).flowSaying(Texts.WRONG_REGISTRATION_CODE);
        assertThat(signUp(flow, person, codeTo(person)).identity().traits()).isEqualTo(person.traits());
    }

    @Test
    default void pc9_a_taken_address_is_told_to_whoever_reads_its_mails_alone() {
        var person = newcomer();
        FlowId flow = asked(person);
        String code = codeTo(person);
        Refusal.of(() -> signUp(flow, person, code)).flowSaying(Texts.TAKEN);
    }

    @Test
    default void pc10_signing_in_offers_a_code_beside_the_password() {
        assertThat(journeys().loginFlow().ui().nodes())
                .anyMatch(node -> node.group().value().equals("code"))
                .anyMatch(node -> node.group().value().equals("password"));
    }

    @Test
    default void pc11_an_identifier_is_mailed_a_code_and_the_flow_asks_for_it() {
        var person = newcomer();
        Flow flow = ask(journeys().loginFlow(), person).flowSaying(Texts.LOGIN_CODE_SENT);
        assertThat(flow.state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(Forms.nodes(flow)).contains("code", "resend");
        assertThat(mailbox().await(person.email()).hasCode()).isTrue();
    }

    @Test
    default void pc12_the_code_of_a_login_signs_in() {
        var person = newcomer();
        var flow = journeys().loginFlow();
        ask(flow, person);
        var done = enter(flow, person, codeTo(person));
        assertThat(done.session().authenticationMethods())
                .singleElement()
                .matches(method -> method.method().equals(CredentialType.CODE));
        assertThat(journeys()
                        .whoami(Person.app(Journeys.token(done.sessionToken())))
                        .id())
                .isEqualTo(done.session().id());
    }

    @Test
    default void pc13_an_identifier_without_codes_is_told_so() {
        ask(journeys().loginFlow(), Person.anyone()).flowSaying(Texts.NOBODY_WITH_CODES);
    }

    @Test
    default void pc14_a_wrong_code_of_a_login_signs_nobody_in_and_the_right_one_still_counts() {
        var person = newcomer();
        var flow = journeys().loginFlow();
        ask(flow, person);
        Refusal.of(() -> enter(flow, person, "000")).flowSaying(Texts.WRONG_LOGIN_CODE);
        assertThat(enter(flow, person, codeTo(person)).session().active()).isTrue();
    }

    @Test
    default void pc15_a_second_code_of_a_login_takes_the_place_of_the_first() {
        var person = newcomer();
        var flow = journeys().loginFlow();
        ask(flow, person);
        String first = codeTo(person);
        Refusal.of(() -> signIn(flow, LoginCode.sendTo(person.email()).resending(), Caller.nativeApp()))
                .flowSaying(Texts.LOGIN_CODE_SENT);
        Refusal.of(() -> enter(flow, person, first)).flowSaying(Texts.WRONG_LOGIN_CODE);
        assertThat(enter(flow, person, codeTo(person)).session().active()).isTrue();
    }

    @Test
    default void pc16_the_code_of_one_login_does_not_count_in_another() {
        var person = newcomer();
        ask(journeys().loginFlow(), person);
        String foreign = codeTo(person);
        var flow = journeys().loginFlow();
        ask(flow, person);
        Refusal.of(() -> enter(flow, person, foreign)).flowSaying(Texts.WRONG_LOGIN_CODE);
    }

    @Test
    default void pc17_the_code_of_a_login_counts_once() {
        var person = newcomer();
        var flow = journeys().loginFlow();
        ask(flow, person);
        String code = codeTo(person);
        enter(flow, person, code);
        Refusal.of(() -> enter(flow, person, code)).has(400);
    }

    @Test
    default void pc18_the_code_of_a_login_signs_a_page_in() {
        var person = newcomer();
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        var asked = browser.keep(signIn(flow, LoginCode.sendTo(person.email()), browser.page()));
        assertThat(asked.location()).hasToString(server().loginPage() + "?flow=" + flow.id());
        var sent = journeys().loginFlow(browser, flow.id());
        var led = browser.keep(signIn(sent, LoginCode.enter(person.email(), codeTo(person)), browser.page()));
        assertThat(led.location()).isEqualTo(server().defaultReturn());
        assertThat(journeys().whoami(browser.page()).active()).isTrue();
    }

    @Test
    default void pc19_a_password_is_not_changed_by_an_app_whose_proof_is_too_old() {
        var app = Person.app(Journeys.token(registered(Person.anyone()).sessionToken()));
        var flow = api().createNativeSettingsFlow(new CreateNativeSettingsFlow(app))
                .id();
        var body = UpdateSettingsFlowWithPasswordMethod.of("Copper-lantern-77");
        Refusal.of(() -> api().updateSettingsFlow(new UpdateSettingsFlow(flow, body, app)))
                .has(403, ErrorId.SESSION_REFRESH_REQUIRED);
    }

    @Test
    default void pc20_a_page_whose_proof_is_too_old_for_a_new_password_is_led_to_give_another() {
        var person = newcomer();
        var browser = new Browser();
        var login = journeys().loginIn(browser);
        browser.keep(signIn(login, LoginCode.sendTo(person.email()), browser.page()));
        var sent = journeys().loginFlow(browser, login.id());
        browser.keep(signIn(sent, LoginCode.enter(person.email(), codeTo(person)), browser.page()));
        var flow = browser.keep(
                        api().createBrowserSettingsFlowWithHttpInfo(new CreateBrowserSettingsFlow(browser.script())))
                .require();
        var body = UpdateSettingsFlowWithPasswordMethod.of("Copper-lantern-77").withCsrfToken(Forms.csrfToken(flow));
        var led = api().updateSettingsFlowWithHttpInfo(new UpdateSettingsFlow(flow.id(), body, browser.page()));
        assertThat(led.location()).asString().contains("/self-service/login/browser?", "refresh=true");
    }
}
