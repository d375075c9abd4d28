package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import org.junit.jupiter.api.Test;

/** The promises of signing up in a browser, as a page or as a script. Source: wire contract, core sections 5.2 and 6. */
public interface RegistrationInBrowserContract extends FrontendApiUnderTest {

    private Journeys journeys() {
        return new Journeys(api());
    }

    @Test
    default void signing_up_in_a_script_gives_a_cookie_and_no_token() {
        var browser = new Browser();
        var done = journeys().registerIn(browser, Person.anyone());
        assertThat(done.sessionToken()).isNull();
        assertThat(done.continueWith()).first().isInstanceOf(ContinueWith.RedirectBrowserTo.class);
        assertThat(journeys().whoami(browser.script()).active()).isTrue();
    }

    @Test
    default void signing_up_on_a_page_leads_to_the_default_address() {
        var browser = new Browser();
        var led = signUpOnAPage(browser, new CreateBrowserRegistrationFlow(browser.page()));
        assertThat(led).isEqualTo(server().defaultReturn().toString());
        assertThat(journeys().whoami(browser.page()).active()).isTrue();
    }

    @Test
    default void signing_up_on_a_page_leads_to_the_address_that_its_start_named() {
        var browser = new Browser();
        String target = server().allowedReturn().toString();
        var start = new CreateBrowserRegistrationFlow(target, null, null, null, null, browser.page());
        assertThat(signUpOnAPage(browser, start)).isEqualTo(target);
    }

    private String signUpOnAPage(Browser browser, CreateBrowserRegistrationFlow start) {
        var page = browser.keep(api().createBrowserRegistrationFlowWithHttpInfo(start));
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location())
                .asString()
                .startsWith(server().registrationPage().toString());
        var flow = api().getRegistrationFlow(new GetRegistrationFlow(Forms.flowIn(page.location()), browser.script()));
        var done = browser.keep(journeys().submit(flow, Person.anyone(), Forms.csrfToken(flow), browser.page()));
        assertThat(done.status()).isEqualTo(303);
        return String.valueOf(done.location());
    }

    @Test
    default void a_registration_flow_of_a_browser_is_shown_to_that_browser_alone() {
        var flow = journeys().registrationIn(new Browser());
        Refusal.of(() -> api().getRegistrationFlow(new GetRegistrationFlow(flow.id(), new Browser().script())))
                .has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void a_script_that_signs_up_without_the_token_of_the_form_is_refused() {
        var browser = new Browser();
        var flow = journeys().registrationIn(browser);
        Refusal.of(() -> journeys().submit(flow, Person.anyone(), null, browser.script()))
                .has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void a_page_that_signs_up_without_the_token_of_the_form_is_led_to_the_error() {
        var browser = new Browser();
        var flow = journeys().registrationIn(browser);
        var led = browser.keep(journeys().submit(flow, Person.anyone(), null, browser.page()));
        assertThat(led.location()).asString().startsWith(server().errorPage().toString());
        var error = api().getFlowError(new GetFlowError(Forms.errorIn(led.location()), browser.script()));
        assertThat(error.error().text("id")).contains(ErrorId.SECURITY_CSRF_VIOLATION.value());
    }
}
