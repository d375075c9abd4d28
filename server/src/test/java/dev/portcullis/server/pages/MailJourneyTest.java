package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is confirmed and an account got back by what a mail says, with nothing but a browser. */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.AsItComes.class)
class MailJourneyTest extends Journey {
    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void somebody_new_confirms_the_address(boolean script) {
        signUp(script, "new-" + script + "@example.org");
        assertThat(browser.texts(".badge")).containsExactly("not confirmed yet");
        browser.follow("Confirm now");
        browser.fill("email", "new-" + script + "@example.org").press("button[value=code]");
        assertThat(browser.heading()).isEqualTo("Check your email");
        String flow = browser.address();
        String code = codeOfMail(flow.substring(flow.indexOf("flow=") + "flow=".length()));

        browser.open(flow).fill("code", wrong(code)).press("button[value=code]");
        assertThat(browser.texts("[role=alert]")).isNotEmpty();
        browser.keep("verification-wrong-code-" + script);
        browser.fill("code", code.substring(0, 3) + " " + code.substring(3)).press("button[value=code]");
        assertThat(browser.heading()).isEqualTo("You’re all set");
        browser.press("a.main");
        assertThat(browser.address()).isEqualTo(base() + "/");
        assertThat(browser.texts(".badge")).containsExactly("confirmed");
        browser.saysNothingBad();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void somebody_without_a_password_gets_back_in(boolean script) {
        String email = "lost-" + script + "@example.org";
        signUp(script, email);
        browser.press("form[action$=sign-out] button").follow("Sign in again");
        browser.follow("Forgot password?");
        browser.fill("email", email).press("button[value=code]");
        assertThat(browser.heading()).isEqualTo("Check your email");
        String flow = browser.address();
        String code = codeOfMail("To " + email + " · recovery_code_valid");
        browser.open(flow).fill("code", code).press("button[value=code]");
        assertThat(browser.heading()).isEqualTo("Set a new password");
        browser.fill("password", PASSWORD + "!").press("button[value=password]");
        browser.open(base() + "/ui/sign-out").press("a.main").follow("Sign in again");
        browser.fill("identifier", email).fill("password", PASSWORD + "!").press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
        browser.saysNothingBad();
    }

    @Test
    void where_somebody_wanted_to_go_is_kept_through_a_recovery() {
        String email = "aim@example.org";
        signUp(true, email);
        browser.forget().open(base() + "/ui/sessions");
        assertThat(browser.path()).isEqualTo(base() + "/ui/login");
        browser.follow("Forgot password?");
        browser.fill("email", email).press("button[value=code]");
        String flow = browser.address();
        String code = codeOfMail("To " + email + " · recovery_code_valid");
        browser.open(flow).fill("code", code).press("button[value=code]");
        assertThat(browser.heading()).isEqualTo("Set a new password");
        browser.fill("password", PASSWORD + "!").press("button[value=password]");
        assertThat(browser.address()).isEqualTo(base() + "/ui/sessions");
    }

    @Test
    @DisplayName(
            "[U33] Signing up takes two pages, signing in one, getting back in by a code three, each ready to type into")
    void few_pages_lead_there_and_each_is_ready_to_type_into() {
        String email = "steps@example.org";
        browser.withScript(true).forget().open(base() + "/ui/registration");
        fillIn("traits.email", email).fill("traits.name.first", "Ada").press("button[value=profile]");
        fillIn("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).as("after two pages").isEqualTo("Hi, Ada");

        browser.forget().open(base() + "/ui/login");
        fillIn("identifier", email).fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).as("after one page").isEqualTo("Hi, Ada");

        browser.forget().open(base() + "/ui/recovery");
        fillIn("email", email).press("button[value=code]");
        String flow = browser.address();
        String code = codeOfMail("To " + email + " · recovery_code_valid");
        browser.open(flow);
        fillIn("code", code).press("button[value=code]");
        fillIn("password", PASSWORD + "!").press("button[value=password]");
        assertThat(browser.texts("[role=status]:not([hidden])"))
                .as("after three pages")
                .containsExactly("Your changes have been saved.");
    }

    private Browser fillIn(String field, String value) {
        // Browsers move the focus a moment after the page is there.
        browser.await(() -> field.equals(browser.focused()) ? field : null);
        return browser.fill(field, value);
    }

    private void signUp(boolean script, String email) {
        browser.withScript(script).forget().open(base() + "/");
        browser.follow("Create account");
        browser.fill("traits.email", email).fill("traits.name.first", "Ada").press("button[value=profile]");
        browser.fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
    }

    /** The code of the newest mail, once there is one that says this; the page itself leads to the inbox. */
    private String codeOfMail(String saying) {
        browser.follow("inbox");
        return browser.codeIn(".head a", saying);
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
