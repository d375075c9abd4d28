package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;

/** People come, go and change their minds; with JavaScript and without. */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.AsItComes.class)
class PageJourneyTest extends Journey {
    private static final int NARROW = 320;
    private static final int WIDE = 1000;

    private void start(boolean script) {
        browser.withScript(script).forget();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void somebody_signs_up_out_and_in_again(boolean script) {
        start(script);
        browser.open(base() + "/");
        assertThat(browser.path()).isEqualTo(base() + "/ui/login");
        assertThat(browser.heading()).isEqualTo("Sign in");
        browser.follow("Create account");
        signUp("come-" + script + "@example.org");
        assertThat(browser.address()).isEqualTo(base() + "/");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");

        signOut();
        browser.open(base() + "/");
        browser.fill("identifier", "come-" + script + "@example.org")
                .fill("password", "not this one")
                .press("button[value=password]");
        assertThat(browser.texts("[role=alert]")).containsExactly("Wrong email or password.");
        assertThat(browser.one("[name=identifier]").getDomProperty("value"))
                .isEqualTo("come-" + script + "@example.org");

        browser.fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
        browser.saysNothingBad();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void somebody_changes_profile_and_password(boolean script) {
        start(script);
        browser.open(base() + "/ui/registration");
        String email = "change-" + script + "@example.org";
        signUp(email);
        browser.press("a[href*='/settings/browser']");
        assertThat(browser.heading()).isEqualTo("Settings");
        browser.fill("traits.name.first", "Grace").press("button[value=profile]");
        assertThat(browser.texts("[role=status]")).containsExactly("Your changes have been saved.");
        browser.fill("password", PASSWORD + "!").press("button[value=password]");
        assertThat(browser.texts("[role=status]")).containsExactly("Your changes have been saved.");
        browser.follow("Back to your account");
        assertThat(browser.heading()).isEqualTo("Hi, Grace");

        signOut();
        browser.follow("Sign in again");
        browser.fill("identifier", email).fill("password", PASSWORD + "!").press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Grace");
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void somebody_ends_a_session_elsewhere(boolean script) {
        start(script);
        String email = "else-" + script + "@example.org";
        browser.open(base() + "/ui/registration");
        signUp(email);
        signInAnew(email);
        Set<Cookie> elsewhere = browser.cookies();
        signInAnew(email);
        Set<Cookie> here = browser.cookies();
        browser.follow("Devices\nSee where you’re signed in and sign out there");
        assertThat(browser.all(".sessions li")).hasSize(2);
        browser.press(".sessions li:first-child button");
        assertThat(browser.all(".sessions li")).hasSize(1);
        browser.press(".sessions li:first-child button");
        assertThat(browser.all(".sessions li")).isEmpty();
        assertThat(browser.texts("main")).anyMatch(text -> text.contains("You’re not signed in anywhere else."));

        browser.become(elsewhere).open(base() + "/");
        assertThat(browser.heading()).isEqualTo("Sign in");
        browser.become(here).open(base() + "/");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void where_somebody_wanted_to_go_is_kept_all_the_way(boolean script) {
        start(script);
        browser.open(base() + "/ui/sessions");
        assertThat(browser.path()).isEqualTo(base() + "/ui/login");
        browser.follow("Create account");
        browser.follow("Sign in");
        browser.follow("Create account");
        signUp("aim-" + script + "@example.org");
        assertThat(browser.address()).isEqualTo(base() + "/ui/sessions");
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void what_is_wrong_stands_beside_its_field_and_is_told_once(boolean script) {
        start(script);
        browser.open(base() + "/ui/registration");
        browser.fill("traits.email", "wrong-" + script + "@example.org").press("button[value=profile]");
        browser.fill("password", "short").press("button[value=password]");
        WebElement field = browser.one("input[type=password][name=password]");
        assertThat(field.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.one("#" + field.getDomAttribute("aria-describedby")).getText())
                .contains("characters for your password");
        assertThat(browser.texts("[role=alert]")).as("told once").hasSize(1);
        assertThat(field.getDomAttribute("autofocus")).as("where to begin").isNotNull();
        browser.press("button[value=previous]");
        assertThat(browser.one("[name='traits.email']").getDomProperty("value")).startsWith("wrong-");
    }

    @Test
    void pages_that_show_no_flow_are_for_all_people_too() {
        start(true);
        browser.open(base() + "/ui/registration");
        signUp("all@example.org");
        keep("home", "/");
        keep("sessions", "/ui/sessions");
        keep("settings", "/ui/settings");
        keep("sign-out", "/ui/sign-out");
        browser.press("a.main");
        keep("signed-out", "/ui/signed-out");
        keep("error", "/ui/error?id=nothing");
        keep("missing", "/ui/nothing");
        keep("login", "/ui/login");
        keep("registration", "/ui/registration");
    }

    private void keep(String name, String path) {
        browser.wide(NARROW).inDark(true).open(base() + path).fitsTheWindow().isAccessible();
        browser.keep(name + "-narrow-dark");
        browser.wide(WIDE).inDark(false).fitsTheWindow().isAccessible().keep(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>hacked=1</script>", "<img src=x onerror=hacked=1>", "{title}", "\u202eAda", "A\"onx='y"
            })
    @DisplayName("[F8] A name full of markup is but a name")
    void a_name_full_of_markup_is_but_a_name(String name) {
        start(true);
        browser.open(base() + "/ui/registration");
        browser.fill("traits.email", "name" + Math.abs(name.hashCode()) + "@example.org")
                .fill("traits.name.first", name)
                .press("button[value=profile]");
        browser.fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, " + name);
        browser.open(base() + "/ui/settings");
        assertThat(browser.one("[name='traits.name.first']").getDomProperty("value"))
                .isEqualTo(name);
        assertThat(browser.run("return typeof window.hacked")).isEqualTo("undefined");
        browser.saysNothingBad();
    }

    @Test
    void a_name_without_end_is_refused_beside_its_field() {
        start(true);
        browser.wide(NARROW).open(base() + "/ui/registration");
        browser.fill("traits.email", "endless@example.org")
                .paste("traits.name.first", "w".repeat(10_000))
                .press("button[value=profile]");
        assertThat(browser.texts(".hint.error")).containsExactly("Use at most 100 characters (now 10000).");
        browser.fitsTheWindow().wide(WIDE);
    }

    @Test
    void an_address_that_asks_for_another_site_leads_nowhere() {
        start(true);
        browser.open(base() + "/ui/login?return_to=https%3A%2F%2Fevil.example%2F");
        assertThat(browser.path()).isEqualTo(base() + "/ui/error");
        assertThat(browser.heading()).isEqualTo("This link leads elsewhere");
        browser.open(base() + "/ui/login?return_to=javascript%3Aalert(1)");
        assertThat(browser.heading()).isEqualTo("This link leads elsewhere");
    }

    private void signUp(String email) {
        browser.fill("traits.email", email).fill("traits.name.first", "Ada").press("button[value=profile]");
        browser.fill("password", PASSWORD).press("button[value=password]");
    }

    private void signInAnew(String email) {
        browser.forget().open(base() + "/");
        browser.fill("identifier", email).fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
    }

    private void signOut() {
        browser.press("form[action$=sign-out] button");
        assertThat(browser.address()).isEqualTo(base() + "/ui/signed-out");
        assertThat(browser.heading()).isEqualTo("You’ve been signed out");
    }
}
