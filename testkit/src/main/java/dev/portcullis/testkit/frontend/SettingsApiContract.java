package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlowBody;
import dev.portcullis.ports.settings.UpdateSettingsFlowWithPasswordMethod;
import dev.portcullis.ports.settings.UpdateSettingsFlowWithProfileMethod;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.portcullis.ports.settings.SettingsApi}. Source: docs/contract/settings.md. */
public interface SettingsApiContract extends FrontendApiUnderTest {

    private SettingsFlow start(Caller app) {
        return api().createNativeSettingsFlow(new CreateNativeSettingsFlow(app));
    }

    private SettingsFlow submit(UpdateSettingsFlowBody body, Caller app) {
        return api().updateSettingsFlow(new UpdateSettingsFlow(start(app).id(), body, app));
    }

    private Answer<SettingsFlow> submitIn(Browser browser, UpdateSettingsFlowBody body, FlowId flow, Caller caller) {
        return browser.keep(api().updateSettingsFlowWithHttpInfo(new UpdateSettingsFlow(flow, body, caller)));
    }

    private SettingsFlow startIn(Browser browser) {
        return browser.keep(
                        api().createBrowserSettingsFlowWithHttpInfo(new CreateBrowserSettingsFlow(browser.script())))
                .require();
    }

    private static UpdateSettingsFlowBody profile(Person changed) {
        return UpdateSettingsFlowWithProfileMethod.of(changed.traits());
    }

    private static UpdateSettingsFlowBody password(String changed) {
        return UpdateSettingsFlowWithPasswordMethod.of(changed);
    }

    private Json traitsOf(Caller app) {
        return Journeys.identity(journeys().whoami(app)).traits();
    }

    @Test
    default void se1_settings_need_somebody_signed_in() {
        Refusal.of(() -> start(Caller.nativeApp())).has(401, ErrorId.SESSION_INACTIVE);
        Refusal.of(() -> startIn(new Browser())).has(401, ErrorId.SESSION_INACTIVE);
    }

    @Test
    default void se2_a_page_without_a_session_is_led_to_sign_in_before_settings() {
        var led = api().createBrowserSettingsFlowWithHttpInfo(new CreateBrowserSettingsFlow(new Browser().page()));
        assertThat(led.location()).asString().contains("/self-service/login/browser");
    }

    @Test
    default void se3_settings_show_the_traits_as_they_are() {
        var person = Person.anyone();
        var flow = start(Person.app(journeys().token(person)));
        assertThat(flow.state()).isEqualTo(FlowState.SHOW_FORM);
        assertThat(flow.identity().traits()).isEqualTo(person.traits());
        assertThat(Forms.valueOf(flow, "traits.email")).contains(person.email());
        assertThat(Forms.valueOf(flow, "traits.name.last")).contains(person.last());
    }

    @Test
    default void se4_a_changed_trait_is_saved_and_said_so() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var changed = person.withFirst("Augusta");
        var flow = submit(profile(changed), app);
        assertThat(flow.state()).isEqualTo(FlowState.SUCCESS);
        assertThat(Forms.messages(flow)).containsExactly(Texts.SAVED);
        assertThat(traitsOf(app)).isEqualTo(changed.traits());
    }

    @Test
    default void se5_a_changed_address_signs_in_and_the_old_one_no_longer_does() {
        var person = Person.anyone();
        var changed = person.withEmail(Person.anyone().email());
        submit(profile(changed), Person.app(journeys().token(person)));
        assertThat(journeys().signIn(changed).session().active()).isTrue();
        Refusal.of(() -> journeys().signIn(person)).flowSaying(Texts.WRONG_CREDENTIALS);
    }

    @Test
    default void se6_an_address_of_somebody_else_is_refused() {
        var other = Person.anyone();
        journeys().register(other);
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        Refusal.of(() -> submit(profile(person.withEmail(other.email())), app)).flowSaying(Texts.TAKEN);
        assertThat(traitsOf(app)).isEqualTo(person.traits());
    }

    @Test
    default void se7_a_malformed_trait_is_told_at_its_node_and_not_saved() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var flow = Refusal.of(() -> submit(profile(person.withEmail("nobody")), app))
                .flow();
        assertThat(Forms.messagesAt(flow, "traits.email")).containsExactly(Texts.NOT_AN_EMAIL);
        assertThat(traitsOf(app)).isEqualTo(person.traits());
    }

    @Test
    default void se8_a_changed_password_signs_in_and_the_old_one_no_longer_does() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var flow = submit(password("Copper-lantern-77"), app);
        assertThat(flow.state()).isEqualTo(FlowState.SUCCESS);
        assertThat(journeys()
                        .signIn(person.withPassword("Copper-lantern-77"))
                        .session()
                        .active())
                .isTrue();
        Refusal.of(() -> journeys().signIn(person)).flowSaying(Texts.WRONG_CREDENTIALS);
        assertThat(journeys().whoami(app).active()).isTrue();
    }

    @Test
    default void se9_the_password_of_before_is_no_change() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var flow = Refusal.of(() -> submit(password(person.password()), app)).flow();
        assertThat(Forms.messagesAt(flow, "password")).containsExactly(Texts.SAME_PASSWORD);
    }

    @Test
    default void se10_a_short_new_password_is_told_at_its_node() {
        var app = Person.app(journeys().token(Person.anyone()));
        var flow = Refusal.of(() -> submit(password("t7#Kq"), app)).flow();
        assertThat(Forms.messagesAt(flow, "password")).containsExactly(Texts.TOO_SHORT);
    }

    @Test
    default void se11_settings_without_a_method_are_told_so_on_the_flow() {
        var app = Person.app(journeys().token(Person.anyone()));
        var request =
                new UpdateSettingsFlow(start(app).id(), Submission.of(JsonObject.of("method", Json.of("riddle"))), app);
        Refusal.of(() -> api().updateSettingsFlow(request)).flowSaying(Texts.NO_SETTINGS_METHOD);
    }

    @Test
    default void se12_a_settings_flow_is_shown_to_its_person_alone() {
        var app = Person.app(journeys().token(Person.anyone()));
        var other = Person.app(journeys().token(Person.anyone()));
        var flow = start(app).id();
        assertThat(api().getSettingsFlow(new GetSettingsFlow(flow, app)).id()).isEqualTo(flow);
        Refusal.of(() -> api().getSettingsFlow(new GetSettingsFlow(flow, other)))
                .has(403, ErrorId.SECURITY_IDENTITY_MISMATCH);
        Refusal.of(() -> api().getSettingsFlow(new GetSettingsFlow(flow, Caller.nativeApp())))
                .hasWithoutId(401);
    }

    @Test
    default void se13_a_settings_flow_is_taken_from_its_person_alone() {
        var flow = start(Person.app(journeys().token(Person.anyone()))).id();
        var other = Person.anyone();
        var app = Person.app(journeys().token(other));
        Refusal.of(() -> api().updateSettingsFlow(new UpdateSettingsFlow(flow, profile(other), app)))
                .has(403, ErrorId.SECURITY_IDENTITY_MISMATCH);
        Refusal.of(() -> api().updateSettingsFlow(new UpdateSettingsFlow(flow, profile(other), Caller.nativeApp())))
                .hasWithoutId(401);
    }

    @Test
    default void se14_an_unknown_settings_flow_is_not_found() {
        var app = Person.app(journeys().token(Person.anyone()));
        var unknown = new FlowId(UUID.randomUUID());
        Refusal.of(() -> api().getSettingsFlow(new GetSettingsFlow(unknown, app)))
                .hasWithoutId(404);
        Refusal.of(() -> api().updateSettingsFlow(new UpdateSettingsFlow(unknown, password("x"), app)))
                .hasWithoutId(404);
    }

    @Test
    default void se15_a_script_changes_settings_with_the_token_of_the_form_alone() {
        var browser = new Browser();
        var person = Person.anyone();
        journeys().registerIn(browser, person);
        var flow = startIn(browser);
        Refusal.of(() -> submitIn(browser, profile(person), flow.id(), browser.script()))
                .has(403, ErrorId.SECURITY_CSRF_VIOLATION);

        var changed = person.withFirst("Augusta");
        var body = UpdateSettingsFlowWithProfileMethod.of(changed.traits()).withCsrfToken(Forms.csrfToken(flow));
        var saved = submitIn(browser, body, flow.id(), browser.script()).require();
        assertThat(saved.state()).isEqualTo(FlowState.SUCCESS);
        assertThat(traitsOf(browser.script())).isEqualTo(changed.traits());
    }

    @Test
    default void se16_a_page_that_changed_settings_is_led_back_to_them() {
        var browser = new Browser();
        var person = Person.anyone();
        journeys().registerIn(browser, person);
        var flow = startIn(browser);
        var body = UpdateSettingsFlowWithProfileMethod.of(
                        person.withFirst("Augusta").traits())
                .withCsrfToken(Forms.csrfToken(flow));
        var led = submitIn(browser, body, flow.id(), browser.page());
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).hasToString(server().settingsPage() + "?flow=" + flow.id());
        var shown = api().getSettingsFlow(new GetSettingsFlow(flow.id(), browser.script()));
        assertThat(Forms.messages(shown)).containsExactly(Texts.SAVED);
    }

    @Test
    default void se17_settings_may_not_lead_to_a_forbidden_address() {
        var browser = new Browser();
        journeys().registerIn(browser, Person.anyone());
        var start = new CreateBrowserSettingsFlow(ServerFacts.FORBIDDEN_RETURN.toString(), browser.script());
        Refusal.of(() -> api().createBrowserSettingsFlow(start))
                .has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
    }

    @Test
    default void se18_a_submit_of_settings_that_names_no_flow_is_refused() {
        var app = Person.app(journeys().token(Person.anyone()));
        var request = UpdateSettingsFlow.ofNoFlow(Submission.of(JsonObject.EMPTY), app);
        Refusal.of(() -> api().updateSettingsFlow(request)).hasWithoutId(400);
    }

    @Test
    default void se19_a_page_that_asks_for_settings_is_led_to_them() {
        var browser = signedIn();
        var led = browser.keep(
                api().createBrowserSettingsFlowWithHttpInfo(new CreateBrowserSettingsFlow(browser.page())));
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).asString().startsWith(server().settingsPage() + "?flow=");
    }

    @Test
    default void se20_a_page_that_changed_settings_is_led_to_the_address_that_its_start_named() {
        var browser = new Browser();
        var person = Person.anyone();
        journeys().registerIn(browser, person);
        String target = server().allowedReturn().toString();
        var start = new CreateBrowserSettingsFlow(target, browser.script());
        var flow =
                browser.keep(api().createBrowserSettingsFlowWithHttpInfo(start)).require();
        var body = UpdateSettingsFlowWithPasswordMethod.of("Copper-lantern-77").withCsrfToken(Forms.csrfToken(flow));
        assertThat(submitIn(browser, body, flow.id(), browser.page()).location())
                .hasToString(target);
    }

    @Test
    default void se21_a_page_that_changes_settings_without_the_token_of_the_form_is_led_to_the_error() {
        var browser = new Browser();
        var person = Person.anyone();
        journeys().registerIn(browser, person);
        var flow = startIn(browser);
        var led = submitIn(browser, profile(person.withFirst("Augusta")), flow.id(), browser.page());
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");
        assertThat(traitsOf(browser.script())).isEqualTo(person.traits());
    }

    @Test
    default void se22_a_refused_change_on_a_page_leads_back_to_its_flow() {
        var browser = signedIn();
        var flow = startIn(browser);
        var body = UpdateSettingsFlowWithPasswordMethod.of("t7#Kq").withCsrfToken(Forms.csrfToken(flow));
        assertThat(submitIn(browser, body, flow.id(), browser.page()).location())
                .hasToString(server().settingsPage() + "?flow=" + flow.id());
        var shown = api().getSettingsFlow(new GetSettingsFlow(flow.id(), browser.script()));
        assertThat(Forms.messagesAt(shown, "password")).containsExactly(Texts.TOO_SHORT);
    }

    @Test
    default void se23_a_script_that_changed_settings_is_told_where_to_go_on() {
        var browser = new Browser();
        var person = Person.anyone();
        journeys().registerIn(browser, person);
        var flow = startIn(browser);
        var body = UpdateSettingsFlowWithPasswordMethod.of("Copper-lantern-77").withCsrfToken(Forms.csrfToken(flow));
        var saved = submitIn(browser, body, flow.id(), browser.script()).require();
        assertThat(saved.continueWith()).last().isInstanceOf(ContinueWith.RedirectBrowserTo.class);
    }

    @Test
    default void se24_traits_are_replaced_as_a_whole() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var alone = JsonObject.of("email", Json.of(person.email()));
        submit(UpdateSettingsFlowWithProfileMethod.of(alone), app);
        assertThat(((JsonObject) traitsOf(app)).get("name").orElse(JsonObject.EMPTY))
                .isEqualTo(JsonObject.EMPTY);
    }

    @Test
    default void se25_an_app_that_changes_settings_with_cookies_is_refused() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var flow = start(app).id();
        var caller = app.withCookies(Cookies.parse("anything=1"));
        Refusal.of(() -> api().updateSettingsFlow(new UpdateSettingsFlow(flow, profile(person), caller)))
                .flowSaying(Texts.REFUSED);
    }
}
