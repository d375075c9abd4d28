package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Secrets change while people are signed in: a new one is put before the old one, later the old one is taken away. Source:
 * docs/security.md, I1.
 */
class SecretRotationTest {
    private static final String A = "the-secret-of-last-year-123456789";
    private static final String B = "the-secret-of-this-year-123456789";

    @TempDir
    Path folder;

    /** A start of the program with these secrets, the newest first, on the one database. */
    private Portcullis with(String key, String... secrets) {
        var source = ConfigurationSource.empty()
                .withData(folder)
                .with("dsn", "sqlite://" + folder.resolve("people.sqlite"))
                .with("selfservice.flows.registration.style", "unified")
                .with(key, List.of(secrets).toString());
        return Portcullis.start(source.read());
    }

    private static boolean isSignedIn(Portcullis portcullis, Caller caller) {
        try {
            return portcullis.frontend().toSession(new ToSession(caller)).active();
        } catch (FrontendException nobody) {
            assertThat(nobody.error().status()).isEqualTo(401);
            return false;
        }
    }

    private static Caller app(FrontendApi api) {
        return Caller.nativeApp().withSessionToken(new Journeys(api).token(Person.anyone()));
    }

    private static Browser browser(FrontendApi api) {
        var browser = new Browser();
        new Journeys(api).registerIn(browser, Person.anyone());
        return browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"secrets.cookie", "secrets.default"})
    @DisplayName("[I1] [U2] Whoever was used under both secrets stays signed in when the old one goes")
    void what_is_used_moves_to_the_first_secret(String key) {
        Caller app;
        Caller forgotten;
        Browser browser;
        try (var before = with(key, A)) {
            app = app(before.frontend());
            forgotten = app(before.frontend());
            browser = browser(before.frontend());
        }
        try (var between = with(key, B, A)) {
            assertThat(isSignedIn(between, app)).isTrue();
            browser.keep(between.frontend().toSessionWithHttpInfo(new ToSession(browser.script())));
        }
        try (var after = with(key, B)) {
            assertThat(isSignedIn(after, app)).isTrue();
            assertThat(isSignedIn(after, browser.script())).isTrue();
            assertThat(isSignedIn(after, forgotten)).isFalse();
        }
    }

    @Test
    @DisplayName("[I1] [U2] Swapping the order of secrets ends no session")
    void swapping_the_order_ends_no_session() {
        Caller app;
        Browser browser;
        try (var before = with("secrets.cookie", A, B)) {
            app = app(before.frontend());
            browser = browser(before.frontend());
        }
        for (var order : List.of(List.of(B, A), List.of(A, B), List.of(B, A))) {
            try (var swapped = with("secrets.cookie", order.toArray(String[]::new))) {
                assertThat(isSignedIn(swapped, app)).isTrue();
                assertThat(isSignedIn(swapped, browser.script())).isTrue();
            }
        }
    }

    @Test
    @DisplayName("[I1] [U2] What was begun under the old secret is finished under the new one")
    void what_was_begun_before_is_finished_after() {
        var ann = Person.anyone();
        var browser = new Browser();
        LoginFlow form;
        Caller app;
        Browser leaving;
        String logoutToken;
        try (var before = with("secrets.cookie", A)) {
            var journeys = new Journeys(before.frontend());
            app = Caller.nativeApp().withSessionToken(journeys.token(ann));
            leaving = browser(before.frontend());
            logoutToken = before.frontend()
                    .createBrowserLogoutFlow(new CreateBrowserLogoutFlow(leaving.script()))
                    .logoutToken();
            form = journeys.loginIn(browser);
        }
        try (var after = with("secrets.cookie", B, A)) {
            var leave = new UpdateLogoutFlow(logoutToken, null, leaving.script());
            assertThat(after.frontend().updateLogoutFlowWithHttpInfo(leave).status())
                    .isEqualTo(204);
            assertThat(isSignedIn(after, leaving.script())).isFalse();
            new Journeys(after.frontend()).finish(browser, form, ann);
            assertThat(isSignedIn(after, browser.script())).isTrue();
            var token = Objects.requireNonNull(app.sessionToken());
            after.frontend().performNativeLogout(PerformNativeLogout.of(token, Caller.nativeApp()));
            assertThat(isSignedIn(after, app)).isFalse();
        }
    }
}
