package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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

    private void signUp(boolean script, String email) {
        browser.withScript(script).forget().open(base() + "/");
        browser.follow("Create account");
        browser.fill("traits.email", email).fill("traits.name.first", "Ada").press("button[value=profile]");
        browser.fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
