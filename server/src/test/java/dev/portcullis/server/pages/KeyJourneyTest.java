package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** People come and go with passkeys and security keys: those that make sure who holds them, and those that cannot. */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.WithEveryFactor.class)
class KeyJourneyTest extends Journey {
    private static final String REMOVE = "button[name=passkey_remove]";

    @Test
    void a_passkey_is_made_at_sign_up_offered_at_sign_in_and_replaced() {
        var phone = SecurityKey.plugIn(browser, true);
        signUpWithPasskey("passkey@example.org");
        assertThat(phone.kept()).isOne();

        signOut();
        browser.leaving(base() + "/ui/login");
        assertThat(browser.heading()).as("signed in without a press").isEqualTo("Hi, Ada");

        signOut();
        phone.touched(false);
        browser.open(base() + "/ui/login");
        phone.touched(true);
        browser.press("[data-trigger=oryPasskeyLogin]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");

        browser.open(base() + "/ui/settings");
        assertThat(browser.all(REMOVE)).singleElement().matches(button -> !button.isEnabled(), "is the last way in");
        var laptop = SecurityKey.plugIn(browser, true);
        browser.press("[data-trigger=oryPasskeySettingsRegistration]");
        assertThat(laptop.kept()).isOne();
        assertThat(browser.all(REMOVE)).hasSize(2).allMatch(WebElement::isEnabled);
        browser.isAccessible().keep("settings-passkeys");
        browser.takeAway(REMOVE);
        assertThat(browser.all(REMOVE)).hasSize(1);
        browser.saysNothingBad();
    }

    @Test
    void a_passkey_that_cannot_tell_who_holds_it_confirms_who_is_signed_in() {
        SecurityKey.plugIn(browser, false);
        signUpWithPasskey("unverified@example.org");
        browser.open(base() + "/self-service/login/browser?refresh=true");
        assertThat(browser.heading()).isEqualTo("Confirm it’s you");
        browser.press("[data-trigger=oryPasskeyLogin]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
        browser.saysNothingBad();
    }

    @ParameterizedTest(name = "makes sure who holds it: {0}")
    @ValueSource(booleans = {true, false})
    void a_security_key_is_added_by_name_asked_for_and_removed(boolean verifies) {
        String email = "key-" + verifies + "@example.org";
        var key = SecurityKey.plugIn(browser, verifies);
        browser.forget().open(base() + "/ui/registration");
        person(email);
        browser.fill("password", PASSWORD).press("button[value=password]");
        browser.open(base() + "/ui/settings");
        browser.fill("webauthn_register_displayname", "The blue one").press("[data-trigger=oryWebAuthnRegistration]");
        assertThat(browser.texts("summary:has(~button[name=webauthn_remove]) .ask"))
                .singleElement()
                .asString()
                .contains("The blue one");
        assertThat(key.kept()).isOne();

        signOut();
        browser.open(base() + "/ui/login");
        browser.fill("identifier", email).fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Two-step verification");
        browser.keep("login-key-" + verifies);
        browser.press("[data-trigger=oryWebAuthnLogin]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");

        browser.open(base() + "/ui/settings");
        browser.takeAway("button[name=webauthn_remove]");
        assertThat(browser.all("button[name=webauthn_remove]")).isEmpty();
        browser.saysNothingBad();
    }

    private void signUpWithPasskey(String email) {
        browser.forget().open(base() + "/ui/registration");
        person(email);
        browser.press("[data-trigger=oryPasskeyRegistration]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
    }

    private void person(String email) {
        browser.fill("traits.email", email).fill("traits.name.first", "Ada").press("button[value=profile]");
    }

    private void signOut() {
        browser.open(base() + "/ui/sign-out").press("a.main");
        assertThat(browser.heading()).isEqualTo("You’ve been signed out");
    }
}
