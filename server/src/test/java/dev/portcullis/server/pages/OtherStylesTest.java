package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identifier first, an account on one page, a brand, in German. */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.Otherwise.class)
class OtherStylesTest extends Journey {
    private static final String SIGN_OUT = "form[action$=sign-out] button";

    @Override
    String language() {
        return "de";
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void the_pages_follow_the_flow_whatever_its_style(boolean script) {
        String email = "otherwise-" + script + "@example.org";
        browser.withScript(script).forget().open(base() + "/ui/registration");
        assertThat(browser.heading()).isEqualTo("Konto erstellen");
        assertThat(browser.one(".brand").getText()).isEqualTo("Wharf & Sons");
        browser.fill("traits.email", email)
                .fill("traits.name.first", "Ada")
                .fill("password", PASSWORD)
                .press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hallo, Ada");
        assertThat(browser.one(SIGN_OUT).getText()).isEqualTo("Bis bald");
        browser.press(SIGN_OUT);
        assertThat(browser.heading()).isEqualTo("Sie wurden abgemeldet");

        browser.follow("Wieder anmelden");
        browser.fill("identifier", "nobody@example.org").press("button[value=identifier_first]");
        assertThat(browser.texts(".hint.error")).containsExactly("Dazu haben wir kein Konto gefunden.");
        browser.fill("identifier", email).press("button[value=identifier_first]");
        browser.keep("identifier-first-password").fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hallo, Ada");
        browser.saysNothingBad();
    }

    @Test
    void the_pages_wear_the_name_the_logo_and_the_colours_that_are_configured() {
        browser.withScript(true).wide(1000).forget().open(base() + "/ui/login");
        assertThat(browser.one(".brand").getText()).isEqualTo("Wharf & Sons");
        assertThat(browser.run("return document.title")).isEqualTo("Anmelden – Wharf & Sons");
        assertThat(browser.run("return document.querySelector('.brand img').naturalWidth"))
                .isEqualTo(40L);
        assertThat(style("body", "backgroundColor")).isEqualTo("rgb(255, 244, 232)");
        assertThat(style(".main", "backgroundColor")).isEqualTo("rgb(180, 0, 90)");
        assertThat(style("a:not(.brand)", "color")).isEqualTo("rgb(180, 0, 90)");
        browser.isAccessible().keep("brand").saysNothingBad();
    }

    @Test
    void a_template_a_style_and_a_text_of_the_operator_take_the_place_of_ours() {
        browser.withScript(true).forget().open(base() + "/ui/signed-out");
        assertThat(browser.all(".own h1")).hasSize(1);
        assertThat(style(".brand", "letterSpacing")).isEqualTo("3px");
        browser.isAccessible().saysNothingBad();
    }

    @Test
    void a_name_without_end_breaks_no_page() {
        String name = "w".repeat(10_000);
        browser.withScript(true).wide(320).forget().open(base() + "/ui/registration");
        browser.fill("traits.email", "endless@example.org")
                .paste("traits.name.first", name)
                .fill("password", PASSWORD)
                .press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hallo, " + name);
        browser.fitsTheWindow().open(base() + "/ui/settings").fitsTheWindow().wide(1000);
    }

    private Object style(String selector, String property) {
        return browser.run(
                "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", selector, property);
    }
}
