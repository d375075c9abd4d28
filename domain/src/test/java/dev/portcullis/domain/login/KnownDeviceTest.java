package dev.portcullis.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.device.KnownDevices;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithCodeMethod;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser that somebody signed in with before goes on where strangers used up the tries. docs/security.md, B4. */
class KnownDeviceTest {
    private static final int FREE = 3;
    private static final int CEILING = 10;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .schema(Letters.SCHEMA)
            .codeSignsIn()
            .withRecovery()
            .sessionLifespan(Duration.ofDays(365))
            .guessing(FREE, CEILING));
    private final Acts acts = new Acts(engine.api);
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();
    private final Person bob = Person.anyone();

    @BeforeEach
    void both_are_known() {
        new Journeys(engine.api).register(ann);
        new Journeys(engine.api).register(bob);
    }

    /** The cookie of a browser that somebody signed in with. */
    private String signedInWith(Person person, @Nullable String before) {
        var flow = acts.login();
        return acts.signIn(flow, person, Acts.APP).status() == 200 ? deviceOf(person, before) : "";
    }

    private String deviceOf(Person person, @Nullable String before) {
        var browser = new Browser();
        var flow = acts.loginIn(browser, false);
        Caller caller = before == null ? browser.script() : with(browser.script(), before);
        var answer = acts.signIn(flow, person, caller);
        return answer.cookies().stream()
                .filter(cookie -> cookie.name().equals(KnownDevices.COOKIE))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Caller with(Caller caller, String device) {
        return new Caller(
                caller.kind(),
                cookies(caller, device),
                caller.sessionToken(),
                caller.bearerToken(),
                caller.origin(),
                caller.fetchMode(),
                caller.requestId(),
                caller.requestUrl(),
                caller.device());
    }

    private static Cookies cookies(Caller caller, String device) {
        return Cookies.parse(
                caller.cookies().isEmpty()
                        ? KnownDevices.COOKIE + "=" + device
                        : caller.cookies().header() + "; " + KnownDevices.COOKIE + "=" + device);
    }

    private boolean signsIn(Person person, String password, @Nullable String device) {
        var browser = new Browser();
        var flow = acts.loginIn(browser, false);
        Caller caller = device == null ? browser.script() : with(browser.script(), device);
        try {
            return acts.signIn(flow, person.email(), password, caller).status() == 200;
        } catch (FrontendException refused) {
            return false;
        }
    }

    private void strangersUseUpThePasswordOf(Person person) {
        for (int i = 0; i < CEILING; i++) {
            signsIn(person, "wrong", null);
            engine.clock.forward(LONGEST_DELAY);
        }
        assertThat(signsIn(person, person.password(), null)).isFalse();
    }

    @Test
    @DisplayName("[S14] [B4] strangers do not keep the owner out of a browser that she signed in with before")
    void strangers_do_not_keep_the_owner_out_of_a_known_browser() {
        String device = signedInWith(ann, null);
        strangersUseUpThePasswordOf(ann);
        assertThat(signsIn(ann, ann.password(), device)).isTrue();
    }

    @Test
    @DisplayName("[B1] the owner's sign-in there lifts what keeps her out elsewhere, and strangers go on to wait")
    void the_owners_sign_in_there_lifts_what_keeps_her_out_elsewhere() {
        String device = signedInWith(ann, null);
        strangersUseUpThePasswordOf(ann);
        assertThat(signsIn(ann, ann.password(), device)).isTrue();
        assertThat(signsIn(ann, ann.password(), null)).as("strangers wait").isFalse();
        engine.clock.forward(LONGEST_DELAY);
        assertThat(signsIn(ann, ann.password(), null)).isTrue();
    }

    @Test
    @DisplayName("[S14] a stolen browser's cookie buys the tries of one stranger more")
    void a_stolen_cookie_buys_the_tries_of_one_stranger_more() {
        String device = signedInWith(ann, null);
        for (int i = 0; i < FREE + 1; i++) {
            assertThat(signsIn(ann, "wrong", device)).isFalse();
        }
        assertThat(signsIn(ann, ann.password(), device)).as("throttled").isFalse();
        for (int i = 0; i < CEILING; i++) {
            engine.clock.forward(LONGEST_DELAY);
            signsIn(ann, "wrong", device);
        }
        engine.clock.forward(LONGEST_DELAY);
        assertThat(signsIn(ann, ann.password(), device)).as("switched off").isFalse();
        assertThat(signsIn(ann, ann.password(), null)).as("elsewhere").isTrue();
    }

    @Test
    @DisplayName("[S14] a browser is known for the people who signed in with it, and for nobody else")
    void a_browser_is_known_for_the_people_who_signed_in_with_it() {
        String bobs = signedInWith(bob, null);
        String both = signedInWith(ann, bobs);
        strangersUseUpThePasswordOf(ann);
        strangersUseUpThePasswordOf(bob);
        assertThat(signsIn(ann, ann.password(), bobs)).isFalse();
        assertThat(signsIn(ann, ann.password(), both)).isTrue();
        assertThat(signsIn(bob, bob.password(), both)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "a-b_c"})
    @DisplayName("[S14] what is none of our cookies is none")
    void what_is_none_of_our_cookies_is_none(String forged) {
        strangersUseUpThePasswordOf(ann);
        assertThat(signsIn(ann, ann.password(), forged)).isFalse();
    }

    @Test
    @DisplayName("[B4] a login code is taken in a known browser when strangers used up the tries at it")
    void a_login_code_is_taken_in_a_known_browser() {
        String device = signedInWith(ann, null);
        for (int i = 0; i < CEILING; i++) {
            engine.clock.forward(LONGEST_DELAY);
            FlowId flow = letters.login().id();
            Acts.shown(() -> letters.signIn(flow, ann.email(), null));
            Acts.shown(() -> letters.signIn(flow, ann.email(), "no code"));
        }
        engine.clock.forward(LONGEST_DELAY);
        var browser = new Browser();
        LoginFlow flow = acts.loginIn(browser, false);
        Acts.shown(() -> enter(flow, null, browser.script()));
        Acts.shown(() -> enter(flow, letters.loginCode(), browser.script()));
        assertThat(enter(flow, letters.loginCode(), with(browser.script(), device))
                        .status())
                .isEqualTo(200);
    }

    private Answer<SuccessfulNativeLogin> enter(LoginFlow flow, @Nullable String code, Caller caller) {
        var body = new UpdateLoginFlowWithCodeMethod(null, code, Acts.tokenOf(flow), ann.email(), null, null);
        return engine.api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), body, caller));
    }

    @Test
    @DisplayName("[S14] no browser is marked where known devices are off")
    void no_browser_is_marked_where_known_devices_are_off() {
        var elsewhere = TestEngine.start();
        new Journeys(elsewhere.api).register(ann);
        var others = new Acts(elsewhere.api);
        var browser = new Browser();
        var answer = others.signIn(others.loginIn(browser, false), ann, browser.script());
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.name().equals(KnownDevices.COOKIE));
    }
}
