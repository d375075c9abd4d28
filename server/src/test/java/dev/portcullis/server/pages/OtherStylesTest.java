package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identifier first, an account on one page, a brand, in German. */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.Otherwise.class)
class OtherStylesTest {
    private static final String PASSWORD = "correct-horse-7-battery";

    @TestHTTPResource
    URI url;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.speaking("de");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void the_pages_follow_the_flow_whatever_its_style(boolean script) {
        String base = "http://127.0.0.1:" + url.getPort();
        String email = "otherwise-" + script + "@example.org";
        browser.withScript(script).forget().open(base + "/ui/registration");
        assertThat(browser.heading()).isEqualTo("Konto anlegen");
        assertThat(browser.one(".brand").getText()).isEqualTo("Wharf & Sons");
        browser.fill("traits.email", email)
                .fill("traits.name.first", "Ada")
                .fill("password", PASSWORD)
                .press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Guten Tag, Ada");
        browser.follow("Abmelden").press("a.main");
        assertThat(browser.heading()).isEqualTo("Sie sind abgemeldet");

        browser.follow("Wieder anmelden");
        browser.fill("identifier", "nobody@example.org").press("button[value=identifier_first]");
        assertThat(browser.texts(".hint.error"))
                .containsExactly("Dazu haben wir kein Konto gefunden, oder es hat keinen Weg, sich anzumelden.");
        browser.fill("identifier", email).press("button[value=identifier_first]");
        browser.keep("identifier-first-password").fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Guten Tag, Ada");
        browser.saysNothingBad();
    }
}
