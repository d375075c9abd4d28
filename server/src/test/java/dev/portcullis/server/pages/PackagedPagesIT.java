package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.server.process.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the packaged server: nothing that they are made of was left behind, be it packaged for java or as a native binary. */
@NeedsBrowser
@Timeout(600)
class PackagedPagesIT extends WithBrowser {
    private static final String AN_APP_AS_SECOND_FACTOR = """
            selfservice:
              methods:
                totp:
                  enabled: true
            """;

    private ServerProcess server;

    @BeforeAll
    void startServer(@TempDir Path folder) throws Exception {
        var files = new ArrayList<>(new Served.AsItComes().files(folder));
        files.add(Files.writeString(folder.resolve("totp.yaml"), AN_APP_AS_SECOND_FACTOR));
        server = ServerProcess.start(files, Map.of(), List.of());
    }

    @AfterAll
    void killServer() throws InterruptedException {
        server.close();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void somebody_signs_up_confirms_an_address_and_comes_back(boolean script) {
        String email = "packaged-" + script + "@example.org";
        signUp(script, email);
        browser.follow("Confirm now");
        browser.fill("email", email).press("button[value=code]");
        String flow = browser.address();
        browser.follow("inbox");
        String code = browser.codeIn(".head a", flow.substring(flow.indexOf("flow=") + "flow=".length()));
        browser.open(flow).fill("code", code).press("button[value=code]").press("a.main");
        assertThat(browser.texts(".badge")).containsExactly("confirmed");

        browser.press("form[action$=sign-out] button").follow("Sign in again");
        browser.fill("identifier", email).fill("password", "not this one").press("button[value=password]");
        assertThat(browser.texts("[role=alert]")).containsExactly("Wrong email or password.");
        browser.fill("password", Journey.PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
        browser.saysNothingBad();
    }

    @Test
    void settings_draw_what_an_app_reads() {
        signUp(true, "drawn@example.org");
        browser.open(page("settings"));
        assertThat(QrReader.read(browser.one("figure img").getDomProperty("src")))
                .startsWith("otpauth://totp/");
        browser.saysNothingBad();
    }

    @Test
    void pages_speak_other_languages_and_say_reasons_in_them() {
        browser.withScript(true).forget().reading("de").open(page("login"));
        assertThat(browser.heading()).isEqualTo("Anmelden");
        browser.open(page("login") + "?return_to=https%3A%2F%2Fevil.example%2F");
        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("de");
        browser.reading("en").saysNothingBad();
    }

    private void signUp(boolean script, String email) {
        browser.withScript(script).forget().open(page("registration"));
        browser.fill("traits.email", email).fill("traits.name.first", "Ada").press("button[value=profile]");
        browser.fill("password", Journey.PASSWORD).press("button[value=password]");
        assertThat(browser.heading()).isEqualTo("Hi, Ada");
    }

    private String page(String name) {
        return server.url() + "/ui/" + name;
    }
}
