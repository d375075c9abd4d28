package dev.portcullis.domain.settings;

import static dev.portcullis.domain.fixture.Acts.refused;
import static dev.portcullis.domain.fixture.TestJson.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Sensitive changes need a fresh sign-in. Source: docs/contract/settings.md, "A change that needs a fresh sign-in";
 * docs/security.md, A7 and E9.
 */
class PrivilegeTest {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Json NEW_PASSWORD = Json.of("another good one");

    private final TestEngine engine = TestEngine.start(new TestConfiguration().privilegedFor(WINDOW));
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private final Caller app = Clients.app(new Journeys(engine.api).token(ann));

    private SettingsFlow changePassword() {
        return acts.change(acts.settings(app), "password", "password", NEW_PASSWORD, app)
                .require();
    }

    private SettingsFlow changeTraits(JsonObject traits) {
        return acts.change(acts.settings(app), "profile", "traits", traits, app).require();
    }

    private void assertTooLate(ThrowableAssert.ThrowingCallable change) {
        var refused = refused(change);
        assertThat(refused.error().status()).isEqualTo(403);
        assertThat(refused.error().id()).contains(ErrorId.SESSION_REFRESH_REQUIRED);
        assertThat(refused.error().redirectBrowserTo())
                .hasValueSatisfying(target -> assertThat(target)
                        .startsWith(TestConfiguration.BASE + "/self-service/login/browser?refresh=true&return_to="));
    }

    private boolean opens(String password) {
        try {
            return acts.signIn(acts.login(), ann.email(), password, Acts.APP).status() == 200;
        } catch (FrontendException wrong) {
            return false;
        }
    }

    @Test
    @DisplayName("[A7] A second before the window closes the password changes")
    void a_second_before_the_window_closes_the_password_changes() {
        engine.clock.forward(WINDOW.minus(SECOND));

        assertThat(changePassword().state().value()).isEqualTo("success");
        assertThat(opens("another good one")).isTrue();
        assertThat(opens(ann.password())).isFalse();
    }

    @Test
    @DisplayName("[A7] [E9] A second after it closed nothing changes")
    void a_second_after_it_closed_nothing_changes() {
        engine.clock.forward(WINDOW.plus(SECOND));

        assertTooLate(this::changePassword);
        assertThat(opens("another good one")).isFalse();
        assertThat(opens(ann.password())).isTrue();
    }

    @Test
    @DisplayName("[A7] At its very end it is closed")
    void at_its_very_end_it_is_closed() {
        engine.clock.forward(WINDOW);

        assertTooLate(this::changePassword);
    }

    @Test
    void too_late_is_told_before_anything_about_the_password() {
        engine.clock.forward(WINDOW.plus(SECOND));

        assertTooLate(() -> acts.change(acts.settings(app), "password", "password", Json.of("x"), app));
    }

    @Test
    void a_fresh_sign_in_opens_it_again() {
        engine.clock.forward(WINDOW.plus(SECOND));
        acts.signIn(acts.refresh(app), ann, app);

        assertThat(changePassword().state().value()).isEqualTo("success");
    }

    @Test
    @DisplayName("[E9] An address to sign in by is as sensitive as the password")
    void an_address_to_sign_in_by_is_as_sensitive_as_the_password() {
        var traits = Acts.traits(ann).with("email", Json.of("new@example.org"));
        engine.clock.forward(WINDOW.minus(SECOND));
        assertThat(changeTraits(traits).identity().traits()).isEqualTo(traits);

        engine.clock.forward(SECOND.multipliedBy(2));
        assertTooLate(() -> changeTraits(Acts.traits(ann)));
    }

    @Test
    @DisplayName("[U8] [E9] [S20] An address that only recovers is as sensitive in every profile")
    void a8_an_address_that_only_recovers_is_as_sensitive() {
        assertTooLate(() -> changeRescue(new TestConfiguration()));
        assertTooLate(() -> changeRescue(new TestConfiguration().strict()));
    }

    private SettingsFlow changeRescue(TestConfiguration configuration) {
        var elsewhere = TestEngine.start(configuration
                .privilegedFor(WINDOW)
                .schema(object("{'properties':{'traits':{'type':'object','properties':{"
                        + "'email':{'type':'string','ory.sh/kratos':{'credentials':{'password':{'identifier':true}}}},"
                        + "'rescue':{'type':'string','ory.sh/kratos':{'recovery':{'via':'email'}}}}}}}")));
        var owner = Clients.app(new Journeys(elsewhere.api).token(ann));
        var there = new Acts(elsewhere.api);
        elsewhere.clock.forward(WINDOW.plus(SECOND));
        var traits = Acts.traits(ann).with("rescue", Json.of("thief@example.org"));
        return there.change(there.settings(owner), "profile", "traits", traits, owner)
                .require();
    }

    @Test
    void other_traits_change_at_any_time() {
        engine.clock.forward(WINDOW.plus(SECOND));
        var traits = Acts.traits(ann).with("name", object("{'first':'Anna'}"));

        assertThat(changeTraits(traits).identity().traits())
                .isEqualTo(Acts.traits(ann).with("name", object("{'first':'Anna'}")));
    }

    @Test
    void the_same_address_in_capitals_is_no_change_of_the_address() {
        engine.clock.forward(WINDOW.plus(SECOND));
        var traits = Acts.traits(ann).with("email", Json.of(ann.email().toUpperCase(Locale.ROOT)));

        assertThat(changeTraits(traits).state().value()).isEqualTo("success");
    }

    @Test
    @DisplayName("[H4] Somebody elses flow stays closed")
    void somebody_elses_flow_stays_closed() {
        var bens = Clients.app(new Journeys(engine.api).token(Person.anyone()));
        var flow = acts.settings(bens);

        var refused = refused(() -> acts.change(flow, "password", "password", NEW_PASSWORD, app));

        assertThat(refused.error().status()).isEqualTo(403);
        assertThat(refused.error().id()).contains(ErrorId.SECURITY_IDENTITY_MISMATCH);
    }

    @Test
    void the_same_password_again_is_told() {
        var flow =
                Acts.shown(() -> acts.change(acts.settings(app), "password", "password", Json.of(ann.password()), app));

        assertThat(Acts.messagesAt(flow, "password")).containsExactly(4000039L);
    }

    @Test
    @DisplayName("[A2] A password that would be cut off is refused")
    void a_password_that_would_be_cut_off_is_refused() {
        var flow =
                Acts.shown(() -> acts.change(acts.settings(app), "password", "password", Json.of("x".repeat(73)), app));

        assertThat(Acts.messagesAt(flow, "password")).containsExactly(4000033L);
    }

    @Test
    @DisplayName("[E7] Other sessions end after a change where that is asked for")
    void other_sessions_end_after_a_change_where_that_is_asked_for() {
        var strict = TestEngine.start(new TestConfiguration().afterSettings("revoke_active_sessions"));
        var strictActs = new Acts(strict.api);
        var here = Clients.app(new Journeys(strict.api).token(ann));
        var elsewhere =
                strictActs.signIn(strictActs.login(), ann, Acts.APP).require().sessionToken();

        strictActs.change(strictActs.settings(here), "password", "password", NEW_PASSWORD, here);

        assertThat(strict.api.toSession(new ToSession(here)).active()).isTrue();
        assertThat(refused(() -> strict.api.toSession(new ToSession(Clients.app(elsewhere))))
                        .error()
                        .status())
                .isEqualTo(401);
    }
}
