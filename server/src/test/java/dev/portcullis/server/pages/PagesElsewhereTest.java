package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.loopback.LoopbackPort;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages do the same in front of a server elsewhere: all that they know of it comes over HTTP, with the visitor's cookies. */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.WithoutPages.class)
class PagesElsewhereTest extends Journey {

    @ConfigProperty(name = Served.WithoutPages.PORT)
    int port;

    private PagesElsewhere pages;

    @BeforeEach
    void open() {
        pages = new PagesElsewhere(base(), port);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void somebody_signs_up_changes_things_and_comes_back(boolean script) {
        String email = "elsewhere-" + script + "@example.org";
        browser.withScript(script).forget().open(site() + "/");
        assertThat(browser.path()).isEqualTo(site() + "/ui/login");
        browser.follow("Create account");
        browser.fill("traits.email", email).fill("traits.name.first", "Ada").press("button[value=profile]");
        browser.fill("password", "short").press("button[value=password]");
        assertThat(browser.texts("[role=alert]")).isNotEmpty();
        browser.fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.address()).isEqualTo(site() + "/");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");

        browser.press("a[href*='/settings/browser']");
        browser.fill("traits.name.first", "Grace").press("button[value=profile]");
        assertThat(browser.texts("[role=status]")).containsExactly("Your changes have been saved.");
        assertThat(browser.path()).isEqualTo(site() + "/ui/settings");
        browser.follow("Back to your account").press("form[action$=sign-out] button");
        assertThat(browser.address()).isEqualTo(site() + "/ui/signed-out");

        browser.follow("Sign in again");
        browser.fill("identifier", email).fill("password", "not this one").press("button[value=password]");
        assertThat(browser.texts("[role=alert]")).containsExactly("Wrong email or password.");
        browser.fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Grace");
        browser.saysNothingBad();
    }

    @Test
    void somebody_ends_sessions_elsewhere() {
        browser.withScript(true).forget().open(site() + "/ui/registration");
        browser.fill("traits.email", "many@example.org").press("button[value=profile]");
        browser.fill("password", PASSWORD).press("button[value=password]");
        signInAnew("many@example.org");
        signInAnew("many@example.org");
        browser.open(site() + "/ui/sessions");
        assertThat(browser.all(".sessions li")).hasSize(2);
        browser.press(".sessions li:first-child button");
        assertThat(browser.all(".sessions li")).hasSize(1);
        assertThat(browser.texts("[role=status]")).containsExactly("Signed out.");
        browser.saysNothingBad();
    }

    private void signInAnew(String email) {
        browser.forget().open(site() + "/ui/login");
        browser.fill("identifier", email).fill("password", PASSWORD).press("button[value=password]");
    }

    @Test
    void where_somebody_wanted_to_go_is_kept_over_both_servers() {
        browser.withScript(true).forget().open(site() + "/ui/sessions");
        assertThat(browser.path()).isEqualTo(site() + "/ui/login");
        browser.follow("Create account");
        browser.fill("traits.email", "aim@example.org").press("button[value=profile]");
        browser.fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.address()).isEqualTo(site() + "/ui/sessions");
    }

    @Test
    void what_the_server_refuses_is_said_on_our_page() {
        browser.withScript(true).forget().open(site() + "/ui/login?return_to=https%3A%2F%2Fevil.example%2F");
        assertThat(browser.path()).isEqualTo(site() + "/ui/error");
        assertThat(browser.heading()).isEqualTo("This link leads elsewhere");
    }

    @Test
    void a_server_that_is_silent_is_told_on_a_page_and_without_detail() {
        int other = LoopbackPort.free();
        try (var nobody = LoopbackPort.refusing();
                var lonely = new PagesElsewhere("http://127.0.0.1:" + nobody.number(), other)) {
            browser.withScript(true).forget().open("http://127.0.0.1:" + other + "/");
            assertThat(browser.heading()).isEqualTo("Something went wrong");
            assertThat(browser.one("main").getText()).doesNotContain(Integer.toString(nobody.number()));
            browser.saysOnly("status of 503");
        }
    }
}
