package dev.portcullis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.SeenByStores;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A stolen database opens nothing: every record that any store was given is searched for secrets. docs/security.md, C5 and E2.
 */
class StoredSecretsTest {
    private static final String WRONG = "a wrong password of Ann";
    private static final String NEW_PASSWORD = "a new password of Ann";
    private static final String LATE_PASSWORD = "a late password of Ann";

    private final SeenByStores stores = new SeenByStores();
    private final TestEngine engine = TestEngine.start(
            new TestConfiguration()
                    .withVerification()
                    .afterLogin("verification", "show_verification_ui")
                    .afterRegistration("session", "show_verification_ui"),
            stores);
    private final Acts acts = new Acts(engine.api);
    private final Journeys journeys = new Journeys(engine.api);
    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();
    private final List<String> given = new ArrayList<>();

    /** Everything once that touches a secret: sign up, in and out, refusals, changes, one of them too late. */
    @BeforeEach
    void a_day_in_the_life() {
        var app = Clients.app(keep(journeys.token(ann)));
        journeys.registerIn(browser, Person.anyone());
        Acts.shown(() -> acts.signIn(acts.login(), ann.email(), WRONG, Acts.APP));
        keep(acts.signIn(acts.login(), ann, Acts.APP).require().sessionToken());
        keep(acts.signIn(acts.refresh(app), ann, app).require().sessionToken());
        Acts.shown(() -> acts.register(acts.registration(), ann, Acts.APP));
        acts.change(acts.settings(app), "password", "password", Json.of(NEW_PASSWORD), app);
        Acts.shown(() -> acts.change(acts.settings(app), "password", "password", Json.of("short"), app));
        acts.change(acts.settings(app), "profile", "traits", Acts.traits(ann), app);
        keep(engine.api
                .createBrowserLogoutFlow(new CreateBrowserLogoutFlow(browser.script()))
                .logoutToken());
        engine.clock.forward(Duration.ofHours(1));
        pause();
        browser.page()
                .cookies()
                .names()
                .forEach(name -> keep(browser.page().cookies().get(name).orElseThrow()));
    }

    private void pause() {
        var flow = browser.keep(engine.api.createBrowserSettingsFlowWithHttpInfo(
                        new CreateBrowserSettingsFlow(browser.script())))
                .require();
        var form = Acts.form("method", "password", "password", LATE_PASSWORD, "csrf_token", Acts.tokenOf(flow));
        browser.keep(
                engine.api.updateSettingsFlowWithHttpInfo(new UpdateSettingsFlow(flow.id(), form, browser.page())));
    }

    private String keep(String secret) {
        given.add(secret);
        return secret;
    }

    @Test
    void the_day_touched_every_store() {
        assertThat(stores.records().stream()
                        .map(record -> record.getClass().getSimpleName())
                        .distinct())
                .contains("StoredFlow", "StoredSession", "StoredIdentity", "PausedSubmission", "OutboxMessage");
        assertThat(stores.texts()).contains(ann.email()).hasSizeGreaterThan(500);
        assertThat(given).hasSizeGreaterThan(5);
    }

    @Test
    @DisplayName("[A8] No password rests anywhere")
    void no_password_rests_anywhere() {
        for (String password : List.of(ann.password(), WRONG, NEW_PASSWORD, LATE_PASSWORD)) {
            assertThat(stores.texts()).noneMatch(text -> text.contains(password));
        }
    }

    @Test
    @DisplayName("[C5] [E2] No token and no code rests anywhere")
    void no_token_and_no_code_rests_anywhere() {
        assertThat(engine.secrets.texts())
                .anyMatch(text -> text.matches("[0-9]{6}"))
                .anyMatch(text -> text.length() == 32);
        for (String secret : engine.secrets.texts()) {
            assertThat(stores.texts())
                    .as("secret of %s letters", secret.length())
                    .noneMatch(text -> text.contains(secret));
        }
    }

    @Test
    void nothing_that_a_client_was_given_to_sign_in_with_rests_anywhere() {
        for (String secret : given) {
            assertThat(stores.texts()).as("what begins with %.9s", secret).noneMatch(text -> text.contains(secret));
        }
    }

    /** A token gives the browser's secret away, mask and all. */
    @Test
    void no_form_rests_with_the_token_of_its_browser() {
        var forms = stores.records().stream()
                .filter(StoredFlow.class::isInstance)
                .map(record -> ((StoredFlow<?>) record).flow())
                .filter(flow -> !flow.type().isApi())
                .toList();
        assertThat(forms).isNotEmpty();
        assertThat(forms).extracting(Acts::tokenOf).containsOnly("");
    }

    @Test
    @DisplayName("[E2] Nothing that rests signs in")
    void nothing_that_rests_signs_in() {
        for (String text : stores.texts().stream()
                .filter(one -> one.length() > 20)
                .distinct()
                .toList()) {
            assertThat(isSignedIn(Clients.app(text))).as(text).isFalse();
            assertThat(isSignedIn(Clients.with(null, text, null))).as(text).isFalse();
        }
    }

    private boolean isSignedIn(Caller caller) {
        try {
            return engine.api.toSession(new ToSession(caller)).id() != null;
        } catch (FrontendException nobody) {
            return false;
        }
    }

    @Test
    void no_record_shows_a_secret_in_its_text() {
        var secrets = new ArrayList<>(given);
        secrets.addAll(engine.secrets.texts());
        secrets.addAll(List.of(ann.password(), WRONG, NEW_PASSWORD, LATE_PASSWORD));
        for (Object record : stores.records()) {
            assertThat(secrets).as("%s", record.getClass()).noneMatch(record.toString()::contains);
        }
    }
}
