package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many pages and seconds it takes to get somewhere: the least that can be, with the cursor where the work is. */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.AsItComes.class)
class ShortJourneyTest extends Journey {
    // A page takes a fraction of a second to draw and send. The rest is room for machines that do much else.
    private static final Duration MOST_FOR_A_PAGE = Duration.ofSeconds(8);

    private int pages;
    private long start;

    @BeforeEach
    void nobody_is_signed_in() {
        browser.withScript(true).forget();
    }

    @Test
    @DisplayName("[U33] Signing up takes two pages, each ready to type into")
    void signing_up_takes_two_pages() {
        begin("registration");
        signUp("two@example.org");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
        took(2);
    }

    @Test
    @DisplayName("[U33] Signing in takes one page, ready to type into")
    void signing_in_takes_one_page() {
        begin("registration");
        signUp("one@example.org");
        browser.forget();

        begin("login");
        fillIn("identifier", "one@example.org").fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
        took(1);
    }

    @Test
    @DisplayName("[U33] Getting back in by a code takes three pages, each ready to type into")
    void getting_back_in_by_a_code_takes_three_pages() {
        begin("registration");
        signUp("three@example.org");
        browser.forget();

        begin("recovery");
        fillIn("email", "three@example.org").press("button[value=code]");
        String flow = browser.address();
        String code = codeOfMail("To three@example.org · recovery_code_valid");
        browser.open(flow);
        fillIn("code", code).press("button[value=code]");
        fillIn("password", PASSWORD + "!").press("button[value=password]");
        assertThat(browser.texts("[role=status]:not([hidden])")).containsExactly("Your changes have been saved.");
        took(3);
    }

    private void begin(String page) {
        pages = 0;
        start = System.nanoTime();
        browser.open(base() + "/ui/" + page);
    }

    private void signUp(String email) {
        fillIn("traits.email", email).fill("traits.name.first", "Ada").press("button[value=profile]");
        fillIn("password", PASSWORD).press("button[value=password]");
    }

    /** Type into the field that has the focus; each page of a journey is begun so. */
    private Browser fillIn(String field, String value) {
        pages++;
        // Browsers move the focus a moment after the page is there.
        browser.await(() -> field.equals(browser.focused()) ? field : null);
        return browser.fill(field, value);
    }

    private void took(int most) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(pages).as("pages").isEqualTo(most);
        assertThat(time).as("from the first page to the last").isLessThan(MOST_FOR_A_PAGE.multipliedBy(most));
    }
}
