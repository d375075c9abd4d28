package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.portcullis.ports.login.LoginApi} to browsers. Source: docs/contract/login.md; docs/contract/csrf.md. */
public interface BrowserLoginContract extends FrontendApiUnderTest {
    private static CreateBrowserLoginFlow leadingTo(String target, Caller caller) {
        return CreateBrowserLoginFlow.by(caller).returningTo(URI.create(target));
    }

    @Test
    default void li21_the_right_password_signs_in_to_a_script_by_cookie_alone() {
        var person = known();
        var browser = new Browser();
        var done = journeys().signInIn(browser, person);
        assertThat(done.sessionToken()).isNull();
        assertThat(done.continueWith()).first().isInstanceOf(ContinueWith.RedirectBrowserTo.class);
        assertThat(journeys().whoami(browser.script()).id())
                .isEqualTo(done.session().id());
    }

    @Test
    default void li22_starting_on_a_page_leads_to_the_login_page_and_sets_a_cookie() {
        var led = api().createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(new Browser().page()));
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).asString().startsWith(server().loginPage() + "?flow=");
        assertThat(led.cookies()).hasSize(1).allMatch(cookie -> cookie.name().startsWith("csrf_token_"));
    }

    @Test
    default void li23_the_right_password_on_a_page_leads_to_the_default_address() {
        var browser = new Browser();
        assertThat(signInOnAPage(browser, new CreateBrowserLoginFlow(browser.page())))
                .isEqualTo(server().defaultReturn().toString());
        assertThat(journeys().whoami(browser.page()).active()).isTrue();
    }

    @Test
    default void li24_the_right_password_on_a_page_leads_to_the_address_that_its_start_named() {
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
    default void li25_a_wrong_password_on_a_page_leads_back_to_its_flow() {
        var browser = new Browser();
        var flow = journeys().loginPage(browser, new CreateBrowserLoginFlow(browser.page()));
        var led = browser.keep(journeys().submit(flow, Person.anyone(), Forms.csrfToken(flow), browser.page()));
        assertThat(led.location()).hasToString(server().loginPage() + "?flow=" + flow.id());
        assertThat(Forms.messages(journeys().loginFlow(browser, flow.id()))).containsExactly(Texts.WRONG_CREDENTIALS);
    }

    @Test
    default void li26_a_login_flow_of_a_browser_is_shown_to_that_browser_alone() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        assertThat(journeys().loginFlow(browser, flow.id()).id()).isEqualTo(flow.id());
        Refusal.of(() -> journeys().loginFlow(new Browser(), flow.id())).has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void li27_a_script_that_signs_in_without_the_token_of_the_form_is_refused() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        Refusal.of(() -> journeys().submit(flow, known(), browser.script())).has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void li28_a_script_that_signs_in_with_another_browsers_token_is_refused() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        refusedForgery(flow, Forms.csrfToken(journeys().loginIn(new Browser())), browser.script());
    }

    @Test
    default void li29_a_script_that_signs_in_without_the_cookie_is_refused() {
        var flow = journeys().loginIn(new Browser());
        refusedForgery(flow, Forms.csrfToken(flow), new Browser().script());
    }

    private void refusedForgery(LoginFlow flow, String token, Caller caller) {
        Refusal.of(() -> journeys().submit(flow, known(), token, caller)).has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void li30_a_page_that_signs_in_without_the_token_of_the_form_is_led_to_the_error() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        var led = journeys().submit(flow, Person.anyone(), browser.page());
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");
    }

    @Test
    default void li31_a_page_of_somebody_signed_in_is_led_on_at_once() {
        var browser = new Browser();
        journeys().registerIn(browser, Person.anyone());
        var led = api().createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(browser.page()));
        assertThat(led.location()).hasToString(server().defaultReturn().toString());
    }

    @Test
    default void li32_signing_in_may_not_lead_to_a_forbidden_address() {
        var start = leadingTo(ServerFacts.FORBIDDEN_RETURN.toString(), new Browser().script());
        Refusal.of(() -> api().createBrowserLoginFlow(start)).has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
    }

    @Test
    default void li33_a_flow_keeps_where_it_is_to_lead() {
        String target = server().allowedReturn().toString();
        var flow = api().createBrowserLoginFlow(leadingTo(target, new Browser().script()));
        assertThat(flow.returnTo()).isEqualTo(target);
    }

    @Test
    default void li35_a_script_proves_itself_anew_in_the_session_it_has() {
        var person = Person.anyone();
        var browser = new Browser();
        journeys().registerIn(browser, person);
        var before = journeys().whoami(browser.script());
        var start = CreateBrowserLoginFlow.by(browser.script()).refreshing();
        var flow = browser.keep(api().createBrowserLoginFlowWithHttpInfo(start)).require();
        assertThat(Forms.messages(flow)).containsExactly(Texts.PROVE_IT_IS_YOU);
        browser.keep(journeys().submit(flow, person, Forms.csrfToken(flow), browser.script()));
        assertThat(journeys().whoami(browser.script()).id()).isEqualTo(before.id());
    }

    @Test
    default void li36_a_page_that_asks_for_a_second_factor_first_is_led_to_the_error() {
        var page = new Browser().page();
        var start = CreateBrowserLoginFlow.by(page).at(AssuranceLevel.AAL2);
        var led = api().createBrowserLoginFlowWithHttpInfo(start);
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");
    }

    @Test
    default void li37_a_wrong_password_leaves_nobody_signed_in() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        Refusal.of(() -> journeys()
                        .submit(
                                flow,
                                known().withPassword("Wrong-kettle-1234"),
                                Forms.csrfToken(flow),
                                browser.script()))
                .flowSaying(Texts.WRONG_CREDENTIALS);
        journeys().nobody(browser.script());
    }
}
