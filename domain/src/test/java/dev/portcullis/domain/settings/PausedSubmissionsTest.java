package dev.portcullis.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A change that comes too late waits for the sign-in. Source: docs/contract/settings.md, "Going on afterwards". */
class PausedSubmissionsTest {
    private static final String LOST =
            "nothing was saved: what you changed waited too long, or in another browser; please change it again";
    private static final String NEW_PASSWORD = "another good one";
    private static final Duration PRIVILEGED = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final TestEngine engine = TestEngine.start(new TestConfiguration().privilegedFor(PRIVILEGED));
    private final Acts acts = new Acts(engine.api);
    private final Journeys journeys = new Journeys(engine.api);
    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();

    private SettingsFlow opened() {
        return browser.keep(engine.api.createBrowserSettingsFlowWithHttpInfo(
                        new CreateBrowserSettingsFlow(browser.script())))
                .require();
    }

    /** Somebody whose sign-in is too long ago submits a new password. */
    private SettingsFlow paused() {
        journeys.registerIn(browser, ann);
        engine.clock.forward(PRIVILEGED.plusSeconds(1));
        SettingsFlow flow = opened();
        Answer<SettingsFlow> answer = submit(flow, NEW_PASSWORD);
        assertThat(answer.location().toString()).contains("/self-service/login/browser?refresh=true");
        assertThat(answer.cookies()).extracting("name").contains("ory_kratos_continuity");
        return flow;
    }

    private Answer<SettingsFlow> submit(SettingsFlow flow, String password) {
        var form = Acts.form("method", "password", "password", password, "csrf_token", Acts.tokenOf(flow));
        return browser.keep(
                engine.api.updateSettingsFlowWithHttpInfo(new UpdateSettingsFlow(flow.id(), form, browser.page())));
    }

    private void signInAnew(Person person) {
        browser.keep(acts.signIn(acts.loginIn(browser, true), person, browser.script()));
    }

    /** What the browser does when the sign-in led it back. */
    private Answer<SettingsFlow> comeBack(FlowId flow) {
        var back = new Submission.Query(Map.of("flow", List.of(flow.toString())));
        return browser.keep(
                engine.api.updateSettingsFlowWithHttpInfo(new UpdateSettingsFlow(flow, back, browser.page())));
    }

    private boolean opens(String password) {
        try {
            return acts.signIn(acts.login(), ann.email(), password, Acts.APP).status() == 200;
        } catch (FrontendException wrong) {
            return false;
        }
    }

    private String state(SettingsFlow flow) {
        return engine.api
                .getSettingsFlow(new GetSettingsFlow(flow.id(), browser.script()))
                .state()
                .value();
    }

    @Test
    void it_is_carried_out_when_the_person_comes_back_from_a_fresh_sign_in() {
        SettingsFlow flow = paused();
        assertThat(opens(NEW_PASSWORD)).isFalse();

        signInAnew(ann);
        Answer<SettingsFlow> answer = comeBack(flow.id());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(state(flow)).isEqualTo("success");
        assertThat(opens(NEW_PASSWORD)).isTrue();
    }

    @Test
    void it_is_carried_out_once() {
        SettingsFlow flow = paused();
        Cookies before = browser.page().cookies();
        signInAnew(ann);
        comeBack(flow.id());
        submit(flow, "a third good one");
        assertThat(opens("a third good one")).isTrue();

        browser.keep(Answer.nothing().withCookies(continuity(before)));
        comeBack(flow.id());

        assertThat(opens("a third good one"))
                .as("the old change is not made again")
                .isTrue();
    }

    private static List<Cookie> continuity(Cookies cookies) {
        String value = cookies.get("ory_kratos_continuity").orElseThrow();
        return List.of(new Cookie("ory_kratos_continuity", value, "/", null, null, null, true, true, "Lax"));
    }

    @Test
    void just_before_a_quarter_of_an_hour_it_still_waits() {
        SettingsFlow flow = paused();
        engine.clock.forward(KEPT.minusSeconds(1));

        signInAnew(ann);
        comeBack(flow.id());

        assertThat(opens(NEW_PASSWORD)).isTrue();
    }

    @Test
    void after_a_quarter_of_an_hour_it_is_gone() {
        SettingsFlow flow = paused();
        engine.clock.forward(KEPT);

        signInAnew(ann);
        comeBack(flow.id());

        assertThat(opens(NEW_PASSWORD)).isFalse();
        assertThat(state(flow)).isEqualTo("show_form");
        assertThat(told(flow)).containsExactly(LOST);
    }

    private List<String> told(SettingsFlow flow) {
        return engine.api.getSettingsFlow(new GetSettingsFlow(flow.id(), browser.script())).ui().messages().stream()
                .map(UiText::text)
                .toList();
    }

    @Test
    void somebody_else_who_signs_in_meanwhile_gets_nothing_of_it() {
        var ben = Person.anyone();
        journeys.register(ben);
        SettingsFlow flow = paused();

        signInAnew(ben);
        SettingsFlow bens = opened();
        comeBack(bens.id());
        comeBack(flow.id());

        assertThat(opens(NEW_PASSWORD)).isFalse();
        assertThat(opensFor(ben, NEW_PASSWORD)).isFalse();
    }

    private boolean opensFor(Person person, String password) {
        try {
            return acts.signIn(acts.login(), person.email(), password, Acts.APP).status() == 200;
        } catch (FrontendException wrong) {
            return false;
        }
    }

    @Test
    void it_belongs_to_its_flow() {
        var old = opened(journeys.registerIn(browser, ann));
        engine.clock.forward(PRIVILEGED.plusSeconds(1));
        SettingsFlow flow = opened();
        submit(flow, NEW_PASSWORD);
        signInAnew(ann);

        comeBack(old.id());

        assertThat(opens(NEW_PASSWORD)).isFalse();
    }

    private SettingsFlow opened(Object afterThis) {
        assertThat(afterThis).isNotNull();
        return opened();
    }

    @Test
    void new_settings_forget_it() {
        SettingsFlow flow = paused();
        opened();

        signInAnew(ann);
        comeBack(flow.id());

        assertThat(opens(NEW_PASSWORD)).isFalse();
    }

    @Test
    void without_a_fresh_sign_in_coming_back_changes_nothing() {
        SettingsFlow flow = paused();

        comeBack(flow.id());

        assertThat(opens(NEW_PASSWORD)).isFalse();
    }

    @Test
    void without_its_cookie_nothing_is_found() {
        SettingsFlow flow = paused();
        browser.keep(Answer.nothing()
                .with(new Cookie("ory_kratos_continuity", "", "/", null, Duration.ZERO, null, true, true, "Lax")));

        signInAnew(ann);
        comeBack(flow.id());

        assertThat(opens(NEW_PASSWORD)).isFalse();
        assertThat(told(flow)).containsExactly(LOST);
    }

    @Test
    void another_browser_of_the_same_person_finds_nothing_and_leaves_it_waiting() {
        SettingsFlow flow = paused();
        var elsewhere = new Browser();
        elsewhere.keep(acts.signIn(acts.loginIn(elsewhere, false), ann, elsewhere.script()));
        var back = new Submission.Query(Map.of("flow", List.of(flow.id().toString())));
        try {
            elsewhere.keep(engine.api.updateSettingsFlowWithHttpInfo(
                    new UpdateSettingsFlow(flow.id(), back, elsewhere.page())));
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isBetween(400, 499);
        }
        assertThat(opens(NEW_PASSWORD)).isFalse();

        signInAnew(ann);
        comeBack(flow.id());

        assertThat(opens(NEW_PASSWORD)).isTrue();
    }

    @Test
    void what_is_too_long_to_be_kept_is_refused_like_the_rest_and_does_not_wait() {
        journeys.registerIn(browser, ann);
        engine.clock.forward(PRIVILEGED.plusSeconds(1));
        SettingsFlow flow = opened();

        Answer<SettingsFlow> answer = submit(flow, "long ".repeat(20_000));

        assertThat(answer.location().toString()).contains("/self-service/login/browser?refresh=true");
        assertThat(answer.cookies()).extracting("name").doesNotContain("ory_kratos_continuity");
    }
}
