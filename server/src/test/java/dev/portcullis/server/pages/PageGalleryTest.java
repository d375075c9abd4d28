package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Every page, narrow and wide, light and dark: readable for all, and kept as a picture. */
@NeedsBrowser
class PageGalleryTest extends WithBrowser {
    private static final int NARROW = 320;
    private static final int WIDE = 1000;

    private final Gallery gallery = Gallery.open();

    @AfterAll
    void close() {
        gallery.close();
    }

    Stream<String> names() {
        return gallery.names().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void nothing_keeps_people_out_of_a_page(String name) {
        browser.wide(NARROW)
                .inDark(true)
                .open(gallery.address(name))
                .fitsTheWindow()
                .isAccessible();
        browser.wide(2 * NARROW).withText("200%").fitsTheWindow().withText("");
        browser.wide(WIDE).inDark(false).fitsTheWindow().isAccessible().keep("flow-" + name);
        browser.saysNothingBad();
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

    @Test
    void the_same_page_speaks_german() {
        try {
            browser.reading("de").open(gallery.address("registration-after-invalid"));
            assertThat(browser.heading()).isEqualTo("Konto erstellen");
            assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("de");
            browser.isAccessible().keep("german-registration");
        } finally {
            browser.reading("en");
        }
    }

    @Test
    void a_language_that_is_written_from_right_to_left_is_laid_out_so(@TempDir Path folder) throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("ar.properties"),
                "format.direction = rtl\nlogin.title = \u062a\u0633\u062c\u064a\u0644 \u0627\u0644\u062f\u062e\u0648\u0644\n");
        try (Gallery arabic = Gallery.open(folder)) {
            browser.reading("ar").wide(NARROW).open(arabic.address("login-choose_method-password"));
            assertThat(browser.one("html").getDomAttribute("dir")).isEqualTo("rtl");
            browser.fitsTheWindow().isAccessible();
            assertThat(browser.one(".reveal").getRect().getX())
                    .isLessThan(browser.one("[name=password]").getRect().getX() + 10);
            browser.wide(WIDE).keep("right-to-left");
        } finally {
            browser.reading("en").wide(WIDE);
        }
    }
}
