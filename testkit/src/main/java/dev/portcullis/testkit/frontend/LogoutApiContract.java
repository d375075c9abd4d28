package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.portcullis.ports.logout.LogoutApi}. Source: docs/contract/logout.md. */
public interface LogoutApiContract extends FrontendApiUnderTest {

    private int signOut(String token) {
        return api().performNativeLogoutWithHttpInfo(PerformNativeLogout.of(token, Caller.nativeApp()))
                .status();
    }

    private String tokenOf(Browser browser) {
        return api().createBrowserLogoutFlow(new CreateBrowserLogoutFlow(browser.script()))
                .logoutToken();
    }

    @Test
    default void lo1_an_app_that_signs_out_ends_its_session() {
        var token = journeys().token(Person.anyone());
        assertThat(signOut(token)).isEqualTo(204);
        journeys().nobody(Person.app(token));
    }

    @Test
    default void lo2_signing_out_twice_is_as_good_as_once() {
        var token = journeys().token(Person.anyone());
        signOut(token);
        assertThat(signOut(token)).isEqualTo(204);
    }

    @Test
    default void lo3_signing_out_with_an_unknown_token_is_refused() {
        Refusal.of(() -> signOut("ory_st_unknown")).hasWithoutId(403);
    }

    @Test
    default void lo4_signing_out_without_naming_a_token_in_an_object_is_refused() {
        var request = new PerformNativeLogout(new Submission.JsonBody(JsonArray.EMPTY), Caller.nativeApp());
        Refusal.of(() -> api().performNativeLogout(request)).hasWithoutId(400);
    }

    @Test
    default void lo5_a_logout_address_needs_somebody_signed_in() {
        Refusal.of(() -> tokenOf(new Browser())).has(401, ErrorId.SESSION_INACTIVE);
    }

    @Test
    default void lo6_the_logout_address_holds_its_token() {
        var browser = signedIn();
        var flow = api().createBrowserLogoutFlow(new CreateBrowserLogoutFlow(browser.script()));
        assertThat(flow.logoutUrl()).contains("/self-service/logout?", "token=" + flow.logoutToken());
    }

    @Test
    default void lo7_a_script_that_signs_out_loses_session_and_cookie() {
        var browser = signedIn();
        var before = browser.script();
        var request = new UpdateLogoutFlow(tokenOf(browser), browser.script());
        var answer = browser.keep(api().updateLogoutFlowWithHttpInfo(request));
        assertThat(answer.status()).isEqualTo(204);
        journeys().nobody(browser.script());
        journeys().nobody(before);
    }

    @Test
    default void lo8_a_page_that_signs_out_is_led_to_the_default_address() {
        var browser = signedIn();
        var request = new UpdateLogoutFlow(tokenOf(browser), browser.page());
        var led = browser.keep(api().updateLogoutFlowWithHttpInfo(request));
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).isEqualTo(server().defaultReturn());
        journeys().nobody(browser.page());
    }

    @Test
    default void lo9_a_page_that_signs_out_is_led_to_the_address_that_it_named() {
        var browser = signedIn();
        String target = server().allowedReturn().toString();
        var led = api().updateLogoutFlowWithHttpInfo(new UpdateLogoutFlow(tokenOf(browser), target, browser.page()));
        assertThat(led.location()).isEqualTo(server().allowedReturn());
    }

    @Test
    default void lo10_the_logout_token_of_somebody_else_ends_nothing() {
        var browser = signedIn();
        var foreign = tokenOf(signedIn());
        Refusal.of(() -> api().updateLogoutFlow(new UpdateLogoutFlow(foreign, browser.script())))
                .hasWithoutId(403);
        assertThat(journeys().whoami(browser.script()).active()).isTrue();
    }

    @Test
    default void lo11_signing_out_of_a_browser_without_its_token_is_refused() {
        var browser = signedIn();
        Refusal.of(() -> api().updateLogoutFlow(UpdateLogoutFlow.ofNoToken(browser.script())))
                .hasWithoutId(400);
        assertThat(journeys().whoami(browser.script()).active()).isTrue();
    }

    @Test
    default void lo12_a_browser_signs_out_once() {
        var browser = signedIn();
        String token = tokenOf(browser);
        browser.keep(api().updateLogoutFlowWithHttpInfo(new UpdateLogoutFlow(token, browser.page())));
        Refusal.of(() -> api().updateLogoutFlow(new UpdateLogoutFlow(token, browser.script())))
                .has(401, ErrorId.SESSION_INACTIVE);
        var led = api().updateLogoutFlowWithHttpInfo(new UpdateLogoutFlow(token, browser.page()));
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");
    }

    @Test
    default void lo13_a_logout_address_may_not_lead_to_a_forbidden_one() {
        var browser = signedIn();
        var start = new CreateBrowserLogoutFlow(ServerFacts.FORBIDDEN_RETURN.toString(), browser.script());
        Refusal.of(() -> api().createBrowserLogoutFlow(start)).has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
    }

    @Test
    default void lo14_a_logout_address_keeps_where_it_is_to_lead() {
        var browser = signedIn();
        var start = new CreateBrowserLogoutFlow(server().allowedReturn().toString(), browser.script());
        assertThat(api().createBrowserLogoutFlow(start).logoutUrl()).contains("return_to=");
    }
}
