package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.portcullis.ports.login.LoginApi}, to browsers and to all. Source: docs/contract/login.md. */
public interface LoginApiContract extends BrowserLoginContract {
    private Refusal refusalOf(LoginFlow flow, Person person) {
        return Refusal.of(() -> journeys().submit(flow, person, Caller.nativeApp()));
    }

    private static CreateNativeLoginFlow atLevel(String level, Caller caller) {
        return CreateNativeLoginFlow.by(caller).at(new AssuranceLevel(level));
    }

    private static CreateNativeLoginFlow refreshing(Caller caller) {
        return CreateNativeLoginFlow.by(caller).refreshing();
    }

    @Test
    default void li1_signing_in_asks_for_identifier_and_password() {
        var flow = journeys().loginFlow();
        assertThat(Forms.nodes(flow)).containsExactly("csrf_token", "identifier", "password", "method");
        assertThat(flow.state()).isEqualTo(FlowState.CHOOSE_METHOD);
        assertThat(flow.type()).isEqualTo(FlowType.API);
        assertThat(flow.refresh()).isFalse();
    }

    @Test
    default void li2_the_right_password_signs_in_to_an_app() {
        var person = known();
        var done = journeys().signIn(person);
        assertThat(done.session().authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
        assertThat(done.session().authenticationMethods())
                .singleElement()
                .matches(method -> method.method().value().equals("password"));
        assertThat(done.continueWith()).isEmpty();
        assertThat(journeys()
                        .whoami(Person.app(Journeys.token(done.sessionToken())))
                        .id())
                .isEqualTo(done.session().id());
    }

    @Test
    default void li3_an_identifier_counts_whatever_its_case_and_blanks() {
        var person = known();
        var typed = person.withEmail(" " + person.email().toUpperCase(Locale.ROOT) + " ");
        assertThat(journeys().signIn(typed).session().active()).isTrue();
    }

    @Test
    default void li4_each_sign_in_gives_a_session_of_its_own() {
        var person = known();
        assertThat(journeys().signIn(person).session().id())
                .isNotEqualTo(journeys().signIn(person).session().id());
    }

    @Test
    default void li5_a_wrong_password_keeps_the_flow_and_says_so() {
        var flow = journeys().loginFlow();
        var shown = refusalOf(flow, known().withPassword("Wrong-kettle-1234")).flowSaying(Texts.WRONG_CREDENTIALS);
        assertThat(shown.id()).isEqualTo(flow.id());
        assertThat(shown.state()).isEqualTo(FlowState.CHOOSE_METHOD);
        assertThat(shown).isInstanceOf(LoginFlow.class);
    }

    @Test
    default void li6_a_wrong_password_may_be_followed_by_the_right_one() {
        var person = known();
        var flow = journeys().loginFlow();
        refusalOf(flow, person.withPassword("Wrong-kettle-1234")).flow();
        var done = journeys().submit(flow, person, Caller.nativeApp()).require();
        assertThat(done.session().active()).isTrue();
    }

    @Test
    default void li7_the_message_about_a_wrong_password_stays_with_the_flow() {
        var flow = journeys().loginFlow();
        refusalOf(flow, known().withPassword("Wrong-kettle-1234")).flow();
        var found = api().getLoginFlow(new GetLoginFlow(flow.id(), Caller.nativeApp()));
        assertThat(Forms.messages(found)).containsExactly(Texts.WRONG_CREDENTIALS);
    }

    @Test
    default void li8_a_stranger_is_told_the_same_as_somebody_with_a_wrong_password() {
        var wrong = refusalOf(journeys().loginFlow(), known().withPassword("Wrong-kettle-1234"))
                .flow();
        var stranger = refusalOf(journeys().loginFlow(), Person.anyone()).flow();
        assertThat(Forms.messages(stranger)).isEqualTo(Forms.messages(wrong));
        assertThat(Forms.nodes(stranger)).isEqualTo(Forms.nodes(wrong));
    }

    @Test
    default void li9_the_identifier_is_shown_again_but_not_the_password() {
        var person = Person.anyone();
        var flow = refusalOf(journeys().loginFlow(), person).flow();
        assertThat(Forms.valueOf(flow, "identifier")).contains(person.email());
        assertThat(Forms.valueOf(flow, "password")).isEmpty();
    }

    @Test
    default void li10_a_method_that_nobody_knows_is_told_on_the_flow() {
        Refusal.of(() -> submit(JsonObject.of("method", Json.of("riddle")), Caller.nativeApp()))
                .flowSaying(Texts.NO_LOGIN_METHOD);
    }

    @Test
    default void li11_a_body_that_is_no_object_is_told_on_the_flow() {
        var flow = journeys().loginFlow().id();
        var request = new UpdateLoginFlow(flow, new Submission.JsonBody(Json.of("x")), Caller.nativeApp());
        Refusal.of(() -> api().updateLoginFlow(request)).flowSaying(Texts.REFUSED);
    }

    private void submit(JsonObject body, Caller caller) {
        api().updateLoginFlow(new UpdateLoginFlow(journeys().loginFlow().id(), Submission.of(body), caller));
    }

    @Test
    default void li12_an_app_that_signs_in_with_cookies_is_refused() {
        var caller = Caller.nativeApp().withCookies(Cookies.parse("anything=1"));
        Refusal.of(() -> journeys().submit(journeys().loginFlow(), known(), caller))
                .flowSaying(Texts.REFUSED);
    }

    @Test
    default void li13_an_app_that_signs_in_from_a_page_is_refused() {
        var caller = Callers.from("https://page.example.org", Caller.nativeApp());
        Refusal.of(() -> journeys().submit(journeys().loginFlow(), known(), caller))
                .flowSaying(Texts.REFUSED);
    }

    @Test
    default void li14_an_unknown_login_flow_is_not_found() {
        var unknown = new FlowId(UUID.randomUUID());
        var empty = Submission.of(JsonObject.EMPTY);
        Refusal.of(() -> api().getLoginFlow(new GetLoginFlow(unknown, Caller.nativeApp())))
                .hasWithoutId(404);
        Refusal.of(() -> api().updateLoginFlow(new UpdateLoginFlow(unknown, empty, Caller.nativeApp())))
                .hasWithoutId(404);
    }

    @Test
    default void li15_a_submit_that_names_no_flow_is_refused() {
        var request = UpdateLoginFlow.ofNoFlow(Submission.of(JsonObject.EMPTY), Caller.nativeApp());
        Refusal.of(() -> api().updateLoginFlow(request)).hasWithoutId(400);
    }

    @Test
    default void li16_who_is_signed_in_cannot_begin_to_sign_in() {
        var app = Person.app(journeys().token(Person.anyone()));
        var browser = new Browser();
        journeys().registerIn(browser, Person.anyone());
        Refusal.of(() -> api().createNativeLoginFlow(new CreateNativeLoginFlow(app)))
                .has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
        Refusal.of(() -> api().createBrowserLoginFlow(new CreateBrowserLoginFlow(browser.script())))
                .has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
    }

    @Test
    default void li17_a_second_factor_needs_a_first_one() {
        Refusal.of(() -> api().createNativeLoginFlow(atLevel("aal2", Caller.nativeApp())))
                .has(401, ErrorId.SESSION_AAL1_REQUIRED);
    }

    @Test
    default void li18_a_level_that_nobody_knows_is_refused() {
        Refusal.of(() -> api().createNativeLoginFlow(atLevel("aal3", Caller.nativeApp())))
                .hasWithoutId(400);
    }

    @Test
    default void li19_proving_oneself_anew_keeps_session_and_token() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var before = journeys().whoami(app);
        var flow = api().createNativeLoginFlow(refreshing(app));
        assertThat(flow.refresh()).isTrue();
        assertThat(Forms.messages(flow)).containsExactly(Texts.PROVE_IT_IS_YOU);

        var done = journeys().submit(flow, person, app).require();
        assertThat(done.session().id()).isEqualTo(before.id());
        var after = journeys().whoami(app);
        assertThat(after.authenticatedAt()).isAfter(before.authenticatedAt());
        assertThat(after.authenticationMethods()).hasSize(2);
    }

    @Test
    default void li20_nobody_signed_in_has_nothing_to_prove_anew() {
        assertThat(api().createNativeLoginFlow(refreshing(Caller.nativeApp())).refresh())
                .isFalse();
    }

    @Test
    default void li34_a_missing_identifier_or_password_is_told_at_its_node() {
        var nameless =
                refusalOf(journeys().loginFlow(), Person.anyone().withEmail("")).flow();
        assertThat(Forms.messagesAt(nameless, "identifier")).containsExactly(Texts.MISSING);
        var wordless = refusalOf(journeys().loginFlow(), Person.anyone().withPassword(""))
                .flow();
        assertThat(Forms.messagesAt(wordless, "password")).containsExactly(Texts.MISSING);
    }
}
