package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.companion.session.RequestCaller;
import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithPasswordMethod;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The names, the attributes and the size of every cookie under the strict profile, behind an https address. */
class HostCookiesTest {
    private static final int LONGEST = 4096;
    private static final int PEOPLE = 12;

    private final StillClock clock = new StillClock();
    private final Portcullis portcullis = Portcullis.start(
            ConfigurationSource.empty()
                    .with("dsn", "memory")
                    .with("portcullis.security", "strict")
                    // Where nobody may learn who has an account, a sign-up waits for the code that was mailed.
                    .with("security.account_enumeration.mitigate", "false")
                    .with("serve.public.base_url", "https://id.example.org/")
                    .read(),
            event -> {},
            clock);
    private final FrontendApi api = portcullis.frontend();
    private final Journeys journeys = new Journeys(api);
    private final Browser browser = new Browser();
    private final List<Cookie> set = new ArrayList<>();

    @AfterEach
    void close() {
        portcullis.close();
    }

    private <T> Answer<T> kept(Answer<T> answer) {
        set.addAll(answer.cookies());
        return browser.keep(answer);
    }

    private static String token(Flow flow) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals("csrf_token"))
                .map(node -> ((Input) node.attributes()).value())
                .map(value -> value instanceof JsonString(String text) ? text : "")
                .findFirst()
                .orElseThrow();
    }

    private void signIn(Person person) {
        var flow = kept(api.createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(browser.script())))
                .require();
        var body = new UpdateLoginFlowWithPasswordMethod(person.email(), person.password(), token(flow), null, null);
        kept(api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), body, browser.script())));
    }

    private void signOut() {
        var flow = api.createBrowserLogoutFlow(new CreateBrowserLogoutFlow(browser.script()));
        kept(api.updateLogoutFlowWithHttpInfo(new UpdateLogoutFlow(flow.logoutToken(), null, browser.script())));
    }

    /** A change that waits for a fresh sign-in. */
    private void changePasswordLate() {
        clock.advance(Duration.ofHours(2));
        var flow = kept(api.createBrowserSettingsFlowWithHttpInfo(new CreateBrowserSettingsFlow(browser.script())))
                .require();
        var form = new Submission.FormBody(Map.of(
                "method", List.of("password"),
                "password", List.of("\u00e4".repeat(500)),
                "csrf_token", List.of(token(flow))));
        kept(api.updateSettingsFlowWithHttpInfo(new UpdateSettingsFlow(flow.id(), form, browser.page())));
    }

    /** Everything that sets a cookie or takes one back. */
    private void live() {
        for (int i = 0; i < PEOPLE; i++) {
            var person = Person.anyone();
            journeys.register(person);
            signIn(person);
            signOut();
            if (i == PEOPLE - 1) signIn(person);
        }
        changePasswordLate();
    }

    @Test
    @DisplayName("[F1] every cookie is bound to the host, unreadable for scripts, and below 4096 bytes")
    void every_cookie_is_bound_to_the_host() {
        live();

        assertThat(set)
                .extracting(cookie -> cookie.name().replaceAll("[0-9a-f]{64}", "…"))
                .containsOnly(
                        "__Host-ory_kratos_session",
                        "__Host-csrf_token_…",
                        "__Host-portcullis_device",
                        "__Host-ory_kratos_continuity");
        assertThat(set).allSatisfy(cookie -> {
            assertThat(cookie.secure()).isTrue();
            assertThat(cookie.httpOnly()).isTrue();
            assertThat(cookie.path()).isEqualTo("/");
            assertThat(cookie.domain()).isNull();
            assertThat(cookie.sameSite()).isIn("Lax", "Strict");
            assertThat(cookie.header().getBytes(StandardCharsets.UTF_8).length).isLessThan(LONGEST);
        });
    }

    private static Caller sending(String header) {
        return RequestCaller.of(name -> name.equals("Cookie") ? header : null);
    }

    @Test
    @DisplayName("[F1] a cookie without the prefix is nobody's, beside or instead of one with it, and guards agree")
    void a_cookie_without_the_prefix_is_nobodys() {
        var ann = Person.anyone();
        journeys.registerIn(browser, ann);
        String good = browser.page().cookies().header();
        var stranger = new Browser();
        journeys.registerIn(stranger, Person.anyone());
        String planted = stranger.page().cookies().header().replace("__Host-", "");
        var guard = SessionGuard.of(api).clock(clock).build();

        assertThat(guard.find(sending(planted))).isEmpty();
        for (String header : List.of(good, planted + "; " + good, good + "; " + planted)) {
            var told = api.toSession(new ToSession(sending(header)));
            assertThat(Optional.ofNullable(told.identity())
                            .orElseThrow()
                            .traits()
                            .toString())
                    .contains(ann.email());
            assertThat(guard.find(sending(header))).contains(told);
        }
    }

    @Test
    @DisplayName("[F1] an anti-forgery cookie without the prefix opens no form")
    void an_anti_forgery_cookie_without_the_prefix_opens_no_form() {
        var ann = Person.anyone();
        journeys.register(ann);
        var flow = journeys.loginIn(browser);
        var body = new UpdateLoginFlowWithPasswordMethod(ann.email(), ann.password(), token(flow), null, null);
        String good = browser.page().cookies().header();
        var planted = new UpdateLoginFlow(flow.id(), body, sending(good.replace("__Host-", "")));

        assertThatThrownBy(() -> api.updateLoginFlow(planted))
                .isInstanceOfSatisfying(
                        FrontendException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(403));
        assertThat(api.updateLoginFlow(new UpdateLoginFlow(flow.id(), body, sending(good)))
                        .session()
                        .active())
                .isTrue();
    }
}
