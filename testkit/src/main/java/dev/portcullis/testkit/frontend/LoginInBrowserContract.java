package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The promises of signing in in a browser, as a page or as a script. Source: wire contract, core sections 5.1 and 6. */
public interface LoginInBrowserContract extends FrontendApiUnderTest {

    private Journeys journeys() {
        return new Journeys(api());
    }

    private Person known() {
        var person = Person.anyone();
        journeys().register(person);
        return person;
    }

    private static CreateBrowserLoginFlow leadingTo(String target, Caller caller) {
        return new CreateBrowserLoginFlow(false, null, target, null, null, null, null, caller);
    }

    @Test
    default void the_right_password_signs_in_to_a_script_by_cookie_alone() {
        var person = known();
        var browser = new Browser();
        var done = journeys().signInIn(browser, person);
        assertThat(done.sessionToken()).isNull();
        assertThat(done.continueWith()).first().isInstanceOf(ContinueWith.RedirectBrowserTo.class);
        assertThat(journeys().whoami(browser.script()).id())
                .isEqualTo(done.session().id());
    }

    @Test
    default void starting_on_a_page_leads_to_the_login_page_and_sets_a_cookie() {
        var led = api().createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(new Browser().page()));
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).asString().startsWith(server().loginPage() + "?flow=");
        assertThat(led.cookies()).hasSize(1).allMatch(cookie -> cookie.name().startsWith("csrf_token_"));
    }

    @Test
    default void the_right_password_on_a_page_leads_to_the_default_address() {
        var browser = new Browser();
        assertThat(signInOnAPage(browser, new CreateBrowserLoginFlow(browser.page())))
                .isEqualTo(server().defaultReturn().toString());
        assertThat(journeys().whoami(browser.page()).active()).isTrue();
    }

    @Test
    default void the_right_password_on_a_page_leads_to_the_address_that_its_start_named() {
        var browser = new Browser();
        String target = server().allowedReturn().toString();
        assertThat(signInOnAPage(browser, leadingTo(target, browser.page()))).isEqualTo(target);
    }

    private String signInOnAPage(Browser browser, CreateBrowserLoginFlow start) {
        var flow = journeys().loginPage(browser, start);
        var done = browser.keep(journeys().submit(flow, known(), Forms.csrfToken(flow), browser.page()));
        assertThat(done.status()).isEqualTo(303);
        return String.valueOf(done.location());
    }

    @Test
    default void a_wrong_password_on_a_page_leads_back_to_its_flow() {
        var browser = new Browser();
        var flow = journeys().loginPage(browser, new CreateBrowserLoginFlow(browser.page()));
        var led = browser.keep(journeys().submit(flow, Person.anyone(), Forms.csrfToken(flow), browser.page()));
        assertThat(led.location()).hasToString(server().loginPage() + "?flow=" + flow.id());
        assertThat(Forms.messages(journeys().loginFlow(browser, flow.id()))).containsExactly(Texts.WRONG_CREDENTIALS);
    }

    @Test
    default void a_login_flow_of_a_browser_is_shown_to_that_browser_alone() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        assertThat(journeys().loginFlow(browser, flow.id()).id()).isEqualTo(flow.id());
        Refusal.of(() -> journeys().loginFlow(new Browser(), flow.id())).has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void a_script_that_signs_in_without_the_token_of_the_form_is_refused() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        refusedForgery(flow, null, browser.script());
    }

    @Test
    default void a_script_that_signs_in_with_another_browsers_token_is_refused() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        refusedForgery(flow, Forms.csrfToken(journeys().loginIn(new Browser())), browser.script());
    }

    @Test
    default void a_script_that_signs_in_without_the_cookie_is_refused() {
        var flow = journeys().loginIn(new Browser());
        refusedForgery(flow, Forms.csrfToken(flow), new Browser().script());
    }

    private void refusedForgery(LoginFlow flow, @Nullable String token, Caller caller) {
        Refusal.of(() -> journeys().submit(flow, known(), token, caller)).has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void a_page_that_signs_in_without_the_token_of_the_form_is_led_to_the_error() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        var led = journeys().submit(flow, Person.anyone(), null, browser.page());
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");
    }

    @Test
    default void a_page_of_somebody_signed_in_is_led_on_at_once() {
        var browser = new Browser();
        journeys().registerIn(browser, Person.anyone());
        var led = api().createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(browser.page()));
        assertThat(led.location()).hasToString(server().defaultReturn().toString());
    }

    @Test
    default void signing_in_may_not_lead_to_a_forbidden_address() {
        var start = leadingTo(ServerFacts.FORBIDDEN_RETURN.toString(), new Browser().script());
        Refusal.of(() -> api().createBrowserLoginFlow(start)).has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
    }
}
