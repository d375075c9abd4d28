package dev.portcullis.domain.webauthn;

import static dev.portcullis.domain.fixture.Acts.messages;
import static dev.portcullis.domain.fixture.Acts.messagesAt;
import static dev.portcullis.domain.fixture.Acts.names;
import static dev.portcullis.domain.fixture.Acts.refused;
import static dev.portcullis.domain.fixture.Acts.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.webauthn.Lie;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecurityKeyLoginTest {
    private final Browser browser = new Browser();
    private final VirtualAuthenticator key = KeyWorld.authenticator();

    private static String asked(LoginFlow flow) {
        return KeyWorld.value(flow, "webauthn_login_trigger");
    }

    /** Somebody with a password and a key, signed in by the password. */
    private Person signedIn(KeyWorld world) {
        var home = new Browser();
        Person ann = world.signedUp(home);
        world.addKey(home, key, "Blue");
        new Journeys(world.engine.api).signInIn(browser, ann);
        return ann;
    }

    private AssuranceLevel level(KeyWorld world) {
        return world.engine.api.toSession(new ToSession(browser.script())).authenticatorAssuranceLevel();
    }

    @Test
    void a_key_lifts_the_session_and_any_identifier_beside_it_will_do() {
        KeyWorld world = KeyWorld.secondFactor();
        signedIn(world);
        LoginFlow flow = world.again(browser, false, "aal2");

        world.signIn(flow, browser, "identifier", "whoever@example.org", "webauthn_login", key.get(asked(flow)));

        assertThat(level(world)).isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    void whom_no_key_could_find_is_told_that_there_is_none() {
        KeyWorld world = KeyWorld.of(
                "{'email':{'type':'string','ory.sh/kratos':{'credentials':{'password':{'identifier':true}}}},'name':{'type':'object'}}");
        world.signedUp(browser);
        LoginFlow flow = world.again(browser, false, "aal2");

        var shown = shown(() -> world.signIn(flow, browser, "identifier", "x", "webauthn_login", "{}"));

        assertThat(messages(shown)).containsExactly(4000013L);
    }

    @Test
    void a_second_factor_is_no_way_in() {
        KeyWorld world = KeyWorld.secondFactor();
        LoginFlow flow = world.login(browser);
        assertThat(names(flow)).noneMatch(name -> name.startsWith("webauthn_login"));

        var shown = shown(() -> world.signIn(flow, browser, "method", "webauthn", "identifier", "a@example.org"));

        assertThat(messages(shown)).containsExactly(4010002L);
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    @DisplayName("[D2] A second factor in which anything is false lifts nothing")
    void a_second_factor_in_which_anything_is_false_lifts_nothing(Lie lie) {
        KeyWorld world = KeyWorld.secondFactor();
        Person ann = signedIn(world);
        LoginFlow flow = world.again(browser, false, "aal2");
        String answer = key.lying(lie).get(asked(flow));

        var shown = shown(() -> world.signIn(flow, browser, "identifier", ann.email(), "webauthn_login", answer));

        assertThat(messages(shown)).containsExactly(4000008L);
        assertThat(level(world)).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    @DisplayName("[D2] [I3] An assertion that nobody signed proves nothing, and is told as an event")
    void an_assertion_that_nobody_signed_proves_nothing() {
        KeyWorld world = KeyWorld.secondFactor();
        Person ann = signedIn(world);
        LoginFlow flow = world.again(browser, false, "aal2");
        String answer = key.get(asked(flow)).replaceAll("\"signature\":\"[^\"]*\"", "\"signature\":\"\"");

        var shown = shown(() -> world.signIn(flow, browser, "identifier", ann.email(), "webauthn_login", answer));

        assertThat(messages(shown)).containsExactly(4000008L);
        assertThat(world.engine.events.getLast())
                .isEqualTo(new Event(
                        "second_factor.failed",
                        world.engine.clock.instant(),
                        world.stored(ann).id(),
                        "webauthn",
                        null,
                        flow.id()));
    }

    @Test
    @DisplayName("[D1] A second factor serves the flow that asked for it")
    void a_second_factor_serves_the_flow_that_asked_for_it() {
        KeyWorld world = KeyWorld.secondFactor();
        Person ann = signedIn(world);
        LoginFlow flow = world.again(browser, false, "aal2");
        LoginFlow other = world.again(browser, false, "aal2");
        String answer = key.get(asked(flow));

        var shown = shown(() -> world.signIn(other, browser, "identifier", ann.email(), "webauthn_login", answer));

        assertThat(messages(shown)).containsExactly(4000008L);
    }

    @Test
    void a_key_counts_up_where_it_is_kept() {
        KeyWorld world = KeyWorld.secondFactor();
        Person ann = signedIn(world);
        LoginFlow flow = world.again(browser, false, "aal2");

        world.signIn(flow, browser, "identifier", ann.email(), "webauthn_login", key.get(asked(flow)));

        assertThat(world.keys(ann, CredentialType.WEBAUTHN)
                        .getFirst()
                        .object("authenticator")
                        .get("sign_count"))
                .contains(Json.of(1));
    }

    @Test
    void the_identifier_and_then_the_key_sign_somebody_in() {
        KeyWorld world = KeyWorld.passwordless();
        Person ann = world.signedUpWithKey(new Browser(), key);
        LoginFlow flow = world.login(browser);

        var led = refused(() -> world.signIn(
                flow, browser, "method", "webauthn", "identifier", ann.email().toUpperCase()));
        assertThat(led.error().status()).isEqualTo(422);
        LoginFlow asking = world.now(flow, browser);
        assertThat(messages(asking)).containsExactly(1010012L);
        assertThat(names(asking))
                .containsExactly(
                        "identifier", "csrf_token", "webauthn_script", "webauthn_login_trigger", "webauthn_login");

        world.signIn(asking, browser, "identifier", ann.email(), "webauthn_login", key.get(asked(asking)));

        assertThat(level(world)).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    void whoever_has_no_key_is_told_so_and_an_identifier_is_needed() {
        KeyWorld world = KeyWorld.passwordless();
        Person ann = world.signedUp(new Browser());
        LoginFlow flow = world.login(browser);

        assertThat(messages(shown(() -> world.signIn(flow, browser, "method", "webauthn", "identifier", ann.email()))))
                .containsExactly(4000015L);
        assertThat(messagesAt(shown(() -> world.signIn(flow, browser, "method", "webauthn")), "identifier"))
                .containsExactly(4000002L);
    }

    @Test
    @DisplayName("[D1] A key that was asked of one account signs nobody else in")
    void a_key_that_was_asked_of_one_account_signs_nobody_else_in() {
        KeyWorld world = KeyWorld.passwordless();
        VirtualAuthenticator theirs = KeyWorld.authenticator();
        Person ann = world.signedUpWithKey(new Browser(), key);
        Person bob = world.signedUpWithKey(new Browser(), theirs);
        LoginFlow flow = world.login(browser);
        refused(() -> world.signIn(flow, browser, "method", "webauthn", "identifier", ann.email()));
        LoginFlow asking = world.now(flow, browser);
        String options = asked(asking);
        String foreign = theirs.get(asked(asking).replaceAll("\"allowCredentials\":\\[[^]]*\\],", ""));

        assertThat(messages(shown(() ->
                        world.signIn(asking, browser, "identifier", bob.email(), "webauthn_login", key.get(options)))))
                .containsExactly(4000008L);
        assertThat(messages(shown(
                        () -> world.signIn(asking, browser, "identifier", bob.email(), "webauthn_login", foreign))))
                .containsExactly(4000008L);
    }

    @Test
    void an_answer_that_nobody_asked_for_is_refused_in_words() {
        KeyWorld world = KeyWorld.passwordless();
        Person ann = world.signedUpWithKey(new Browser(), key);
        LoginFlow flow = world.login(browser);
        String unasked = key.get(KeyWorld.value(flow, "passkey_challenge"));

        var shown = shown(() -> world.signIn(flow, browser, "identifier", ann.email(), "webauthn_login", unasked));

        assertThat(messages(shown)).containsExactly(4000001L);
    }

    @Test
    void a_key_is_found_by_the_new_address_only() {
        KeyWorld world = KeyWorld.passwordless();
        Browser home = new Browser();
        Person ann = world.signedUpWithKey(home, key);
        var flow = world.settings(home);
        String moved = "moved-" + ann.email();
        world.change(flow, home, "method", "profile", "traits.email", moved);

        LoginFlow login = world.login(browser);
        assertThat(messages(shown(() -> world.signIn(login, browser, "method", "webauthn", "identifier", ann.email()))))
                .containsExactly(4000015L);
        refused(() -> world.signIn(login, browser, "method", "webauthn", "identifier", moved));
        LoginFlow asking = world.now(login, browser);
        world.signIn(asking, browser, "identifier", moved, "webauthn_login", key.get(asked(asking)));
    }

    @Test
    void the_level_that_an_account_can_reach_follows_its_keys() {
        KeyWorld world = KeyWorld.with(false, new TestConfiguration().highestLevel());
        Person ann = world.signedUp(browser);
        world.addKey(browser, key, "Blue");

        assertThat(world.stored(ann).profile().availableLevel()).isEqualTo(AssuranceLevel.AAL2);
        world.change(
                world.settings(browser),
                browser,
                "webauthn_remove",
                KeyWorld.value(world.settings(browser), "webauthn_remove"));
        assertThat(world.stored(ann).profile().availableLevel()).isEqualTo(AssuranceLevel.AAL1);
    }
}
