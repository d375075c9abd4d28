package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.totp.Totp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app is paired with the picture on the page, backup codes are kept, and both are asked for; with JavaScript and without. */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.WithEveryFactor.class)
class SecondStepJourneyTest extends Journey {
    private static final Totp PHONE = Totp.at(Clock.systemUTC());
    // Its code of the next step counts as well as that of this one, which pairing has used up.
    private static final Totp PHONE_IN_ADVANCE = Totp.at(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(30)));

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void an_app_reads_the_picture_and_its_codes_are_asked_for_until_it_is_taken_away(boolean script) {
        String email = "app-" + script + "@example.org";
        signUp(script, email);
        browser.open(base() + "/ui/settings");
        String app = QrReader.read(browser.one("figure img").getDomProperty("src"));
        assertThat(app)
                .startsWith("otpauth://totp/Wharf:")
                .contains(browser.one(".secret code").getText());
        browser.fill("totp_code", PHONE.code(app)).press("button[value=totp]");
        assertThat(browser.all("button[name=totp_unlink]")).hasSize(1);

        signIn(email);
        assertThat(browser.heading()).isEqualTo("Two-step verification");
        assertThat(browser.focused()).isEqualTo("totp_code");
        browser.fill("totp_code", PHONE_IN_ADVANCE.code(app)).press("button[value=totp]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");

        browser.open(base() + "/ui/settings").takeAway("button[name=totp_unlink]");
        assertThat(browser.all("figure img")).hasSize(1);
        browser.saysNothingBad();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void backup_codes_stand_in_for_the_app(boolean script) {
        String email = "codes-" + script + "@example.org";
        signUp(script, email);
        browser.open(base() + "/ui/settings");
        String app = browser.one(".secret code").getText();
        browser.fill("totp_code", PHONE.code(app)).press("button[value=totp]");
        List<String> codes = makeCodes();

        signIn(email);
        browser.one("details.others summary").click();
        browser.keep("login-second-others-" + script);
        browser.fill("lookup_secret", "wrong").press("button[value=lookup_secret]");
        assertThat(browser.texts(".note.error")).hasSize(1);
        assertThat(browser.focused()).as("goes on where it was tried").isEqualTo("lookup_secret");
        browser.fill("lookup_secret", codes.getFirst()).press("button[value=lookup_secret]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");

        browser.open(base() + "/ui/settings").press("button[name=lookup_secret_reveal]");
        assertThat(browser.texts(".codes [data-value]")).containsExactlyElementsOf(codes.subList(1, codes.size()));
        browser.saysNothingBad();
    }

    @Test
    void backup_codes_are_copied_and_kept_in_a_file(@TempDir Path folder) {
        signUp(true, "kept@example.org");
        var desk = Desk.of(browser, folder);
        browser.open(base() + "/ui/settings");
        List<String> codes = makeCodes();
        browser.press("button[name=lookup_secret_reveal]");
        browser.isAccessible().keep("settings-backup-codes");

        browser.one(".codes + .copies [data-copy]").click();
        assertThat(desk.clipboard().lines()).containsExactlyElementsOf(codes);
        assertThat(browser.texts(".codes + .copies [data-copy]")).containsExactly("Copied");

        browser.one("[data-save]").click();
        assertThat(desk.file("backup-codes.txt").lines())
                .contains(base().substring("http://".length()))
                .containsAll(codes);
        browser.saysNothingBad();
    }

    private List<String> makeCodes() {
        browser.press("button[name=lookup_secret_regenerate]");
        List<String> codes = browser.texts(".codes code").toList();
        assertThat(codes).hasSize(12);
        assertThat(browser.one(".codes:focus").isDisplayed())
                .as("codes are looked at")
                .isTrue();
        browser.press("button[name=lookup_secret_confirm]");
        return codes;
    }

    private void signUp(boolean script, String email) {
        browser.withScript(script).forget().open(base() + "/ui/registration");
        browser.fill("traits.email", email).fill("traits.name.first", "Ada").press("button[value=profile]");
        browser.fill("password", PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
    }

    private void signIn(String email) {
        browser.forget().open(base() + "/ui/login");
        browser.fill("identifier", email).fill("password", PASSWORD).press("button[value=password]");
    }
}
