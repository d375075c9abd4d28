package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What the pages' own scripts do for people, on the pages of recorded flows. */
@NeedsBrowser
class PageScriptsTest extends WithBrowser {
    private final Gallery gallery = Gallery.open();

    @AfterAll
    void close() {
        gallery.close();
    }

    @Test
    void a_button_for_a_passkey_or_key_starts_the_published_script() {
        browser.open(gallery.address("screen-login-aal1-unified-oidc-passkey-password"));
        browser.one("[data-trigger=oryPasskeyLogin]").click();
        assertThat(browser.run("return JSON.stringify(window.called)"))
                .isEqualTo("[[\"oryPasskeyLoginAutocompleteInit\",0],[\"oryPasskeyLogin\",0]]");
        browser.open(gallery.address("screen-login-refresh-aal2"));
        browser.one("summary").click();
        browser.one("[data-trigger=oryWebAuthnLogin]").click();
        assertThat(browser.run("return JSON.stringify(window.called)")).isEqualTo("[[\"oryWebAuthnLogin\",1]]");
    }

    @Test
    void a_code_can_be_pasted_as_it_comes() {
        browser.open(gallery.address("recovery-sent_email-code"));
        browser.fill("code", " 123-456 ");
        WebElement code = browser.one("[name=code]");
        assertThat(code.getDomProperty("value")).isEqualTo("123456");
        assertThat(code.getDomAttribute("autocomplete")).isEqualTo("one-time-code");
        assertThat(code.getDomAttribute("inputmode")).isEqualTo("numeric");
    }

    @Test
    @DisplayName("[U33] What was pressed shows that it is working, until the page is come back to")
    void what_was_pressed_shows_that_it_is_working() {
        browser.open(gallery.address("login-choose_method-password"));
        WebElement button = browser.one("button[value=password]");
        browser.run("document.forms[0].addEventListener('submit', event => event.preventDefault())");
        browser.fill("identifier", "ada@example.org").fill("password", "secret");
        button.click();
        assertThat(button.getDomAttribute("aria-busy")).isEqualTo("true");
        browser.run("dispatchEvent(new Event('pageshow'))");
        assertThat(button.getDomAttribute("aria-busy")).isNull();
    }

    @Test
    void asking_again_for_a_code_waits_and_says_how_long() {
        browser.open(gallery.address("login-sent_email-code"));
        browser.run("sessionStorage.clear()");
        browser.open(gallery.address("login-sent_email-code"));
        WebElement again = browser.one("button[name=resend]");
        assertThat(again.isEnabled()).isFalse();
        assertThat(again.getText()).matches("Send it again \\(in [123]?\\d s\\)");
        browser.run("Object.keys(sessionStorage).forEach(key => sessionStorage.setItem(key, Date.now() - 31000))");
        browser.open(gallery.address("login-sent_email-code"));
        assertThat(browser.one("button[name=resend]").isEnabled()).isTrue();
    }

    @Test
    void how_hard_a_new_password_is_to_guess_is_told_while_it_is_typed() {
        browser.open(gallery.address("registration-after-invalid")).fill("traits.email", "countess@example.org");
        var told = browser.one(".strength");
        assertThat(told.isDisplayed()).isFalse();
        for (String[] typed : new String[][] {
            {"aaaaaaaaaaaaaaaa", "Easy to guess"},
            {"abcdefgh12345678", "Easy to guess"},
            {"my countess 7 kettles", "Easy to guess"},
            {"kettle and tulip", "Good"},
            {"9 Tulips & a kettle!", "Strong"}
        }) {
            browser.fill("password", typed[0]);
            assertThat(told.getText()).as(typed[0]).isEqualTo(typed[1]);
        }
    }

    @Test
    void the_way_in_that_was_used_last_is_marked_by_its_name_alone() {
        String page = "screen-login-aal1-unified-oidc-passkey-password";
        browser.open(gallery.address(page));
        browser.run("localStorage.clear()");
        browser.one("[data-trigger=oryPasskeyLogin]").click();
        browser.open(gallery.address(page));
        assertThat(browser.all(".badge")).as("the same flow came back").isEmpty();
        browser.open(gallery.address("login-choose_method-code-passkey-password-webauthn"));
        assertThat(browser.texts("[data-way=passkey] .badge")).containsExactly("Last used");
        assertThat(browser.run("return JSON.stringify(localStorage)").toString())
                .matches("\\{\"way\":\"passkey [0-9a-f]{8}\"}");
        browser.run("localStorage.setItem('way', '<b>')");
        browser.open(gallery.address(page)).saysNothingBad();
        browser.run("localStorage.clear()");
    }

    @Test
    void a_password_can_be_shown_and_hidden() {
        browser.open(gallery.address("login-choose_method-password"));
        browser.fill("password", "secret");
        browser.one(".reveal").click();
        assertThat(browser.one("[name=password]").getDomAttribute("type")).isEqualTo("text");
        assertThat(browser.one(".reveal").getDomAttribute("aria-pressed")).isEqualTo("true");
        browser.one(".reveal").click();
        assertThat(browser.one("[name=password]").getDomAttribute("type")).isEqualTo("password");
    }

    @Test
    void a_keyboard_reaches_everything_in_the_order_of_the_page() {
        browser.open(gallery.address("screen-login-aal1-unified-oidc-passkey-password"));
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("identifier");
        assertThat(reached(7))
                .containsExactly("password", "", "method", "passkey_login_trigger", "provider", "provider", "provider");
    }

    private List<Object> reached(int steps) {
        return Stream.generate(() -> {
                    browser.one("body").sendKeys(Keys.TAB);
                    return browser.run("return document.activeElement.name || ''");
                })
                .limit(steps)
                .toList();
    }
}
