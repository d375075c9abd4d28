package dev.portcullis.domain.webauthn;

import static dev.portcullis.domain.fixture.Acts.messages;
import static dev.portcullis.domain.fixture.Acts.names;
import static dev.portcullis.domain.fixture.Acts.node;
import static dev.portcullis.domain.fixture.Acts.refused;
import static dev.portcullis.domain.fixture.Acts.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.KeyPolicy;
import dev.portcullis.domain.configuration.PasskeyOptions;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.UserVerification;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.webauthn.Lie;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasskeyLoginTest {
    private final KeyWorld world = KeyWorld.passwordless();
    private final Browser browser = new Browser();
    private final VirtualAuthenticator device = KeyWorld.authenticator();

    private static String asked(LoginFlow flow) {
        return KeyWorld.value(flow, "passkey_challenge");
    }

    @Test
    void a_passkey_signs_its_owner_in_without_a_name() {
        world.signedUpWithPasskey(new Browser(), device);
        LoginFlow flow = world.login(browser);

        world.signIn(flow, browser, "passkey_login", device.get(asked(flow)));

        var session = world.engine.api.toSession(new ToSession(browser.script()));
        assertThat(session.authenticationMethods())
                .singleElement()
                .satisfies(one -> assertThat(one.method()).isEqualTo(CredentialType.PASSKEY));
    }

    @Test
    void an_app_signs_in_by_passkey_and_gets_no_script() {
        world.signedUpWithPasskey(new Browser(), device);
        LoginFlow flow = world.acts.login();
        assertThat(names(flow)).doesNotContain("webauthn_script");
        var input = (Input) node(flow, "passkey_login").attributes();
        assertThat(input.onload()).isNull();
        assertThat(input.onloadTrigger()).isEqualTo("oryPasskeyLoginAutocompleteInit");

        var done = world.signIn(flow, Acts.APP, "passkey_login", device.get(asked(flow)));

        assertThat(done.require().sessionToken()).isNotNull();
    }

    @Test
    void somebody_unknown_is_told_so() {
        device.create(KeyWorld.creation(world.registration(new Browser())));
        LoginFlow flow = world.login(browser);

        var shown = shown(() -> world.signIn(flow, browser, "passkey_login", device.get(asked(flow))));

        assertThat(messages(shown)).containsExactly(4000015L);
    }

    @Test
    void the_button_without_the_script_leads_back_to_the_page() {
        LoginFlow flow = world.login(browser);

        var led = refused(() -> world.signIn(flow, browser, "method", "passkey"));

        assertThat(led.error().status()).isEqualTo(422);
        assertThat(led.error().redirectBrowserTo()).contains(TestConfiguration.ui("login") + "?flow=" + flow.id());
        assertThat(names(world.now(flow, browser))).isEqualTo(names(flow));
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    @DisplayName("[D2] An assertion in which anything is false signs nobody in")
    void an_assertion_in_which_anything_is_false_signs_nobody_in(Lie lie) {
        world.signedUpWithPasskey(new Browser(), device);
        LoginFlow flow = world.login(browser);
        String answer = device.lying(lie).get(asked(flow));

        var shown = shown(() -> world.signIn(flow, browser, "passkey_login", answer));

        assertThat(messages(shown)).containsAnyOf(4000008L, 4000015L).hasSize(1);
    }

    @Test
    @DisplayName("[D1] An assertion serves one flow, in one browser, once")
    void an_assertion_serves_one_flow_in_one_browser_once() {
        world.signedUpWithPasskey(new Browser(), device);
        Browser other = new Browser();
        LoginFlow flow = world.login(browser);
        LoginFlow theirs = world.login(other);
        String answer = device.get(asked(flow));

        assertThat(messages(shown(() -> world.signIn(theirs, other, "passkey_login", answer))))
                .containsExactly(4000008L);
        assertThat(messages(shown(() -> world.signIn(flow.withUi(theirs.ui()), other, "passkey_login", answer))))
                .containsExactly(4000001L);
        world.signIn(flow, browser, "passkey_login", answer);

        LoginFlow native1 = world.acts.login();
        String once = device.get(asked(native1));
        world.signIn(native1, Acts.APP, "passkey_login", once);
        assertThat(messages(shown(() -> world.signIn(native1, Acts.APP, "passkey_login", once))))
                .containsExactly(4000001L);
    }

    @Test
    @DisplayName("[D5] A copy of a key is let in by the contract, told as an event, and remembered")
    void a_copy_of_a_key_is_let_in_by_the_contract_told_as_an_event_and_remembered() {
        Person ann = world.signedUpWithPasskey(new Browser(), device);
        VirtualAuthenticator copy = device.cloned();
        world.signInWithPasskey(device);
        world.signInWithPasskey(device);

        world.signInWithPasskey(copy);

        JsonObject authenticator =
                world.keys(ann, CredentialType.PASSKEY).getFirst().object("authenticator");
        assertThat(authenticator.get("clone_warning")).contains(JsonBoolean.TRUE);
        assertThat(authenticator.get("sign_count")).contains(Json.of(2));
        assertThat(world.engine.events).extracting(Event::name).contains("key.copied");
    }

    @Test
    @DisplayName("[D5] [I3] In strict a copy of a key proves nothing, and is told as two events")
    void in_strict_a_copy_of_a_key_proves_nothing() {
        KeyWorld strict = KeyWorld.with(true, new TestConfiguration().strict());
        strict.signedUpWithPasskey(new Browser(), device);
        VirtualAuthenticator copy = device.cloned();
        strict.signInWithPasskey(device);
        strict.signInWithPasskey(device);

        assertThat(messages(shown(() -> strict.signInWithPasskey(copy)))).containsExactly(4000008L);
        assertThat(strict.engine.events).extracting(Event::name).endsWith("key.copied", "login.failed");
    }

    @Test
    @DisplayName("[D3] In strict a passkey that verified its user is two factors, one that did not is one")
    void in_strict_a_passkey_that_verified_its_user_is_two_factors() {
        KeyWorld strict = KeyWorld.with(true, new TestConfiguration().strict());
        strict.signedUpWithPasskey(new Browser(), device);

        assertThat(levelOf(strict.signInWithPasskey(device))).isEqualTo(AssuranceLevel.AAL1);
        assertThat(levelOf(strict.signInWithPasskey(device.verifyingUser(true))))
                .isEqualTo(AssuranceLevel.AAL2);
        world.signedUpWithPasskey(new Browser(), device);
        assertThat(levelOf(world.signInWithPasskey(device))).isEqualTo(AssuranceLevel.AAL1);
    }

    private static AssuranceLevel levelOf(Answer<SuccessfulNativeLogin> signedIn) {
        return signedIn.require().session().authenticatorAssuranceLevel();
    }

    @Test
    @DisplayName(
            "[D4] Whether a passkey was copied to another device is kept, and one that counts nothing is no suspect")
    void whether_a_passkey_was_copied_to_another_device_is_kept() {
        device.counting(false).backup(true, false);
        Person ann = world.signedUpWithPasskey(new Browser(), device);
        world.signInWithPasskey(device.backup(true, true));

        JsonObject key = world.keys(ann, CredentialType.PASSKEY).getFirst();

        assertThat(key.object("flags").get("backup_state")).contains(JsonBoolean.TRUE);
        assertThat(key.object("authenticator").get("clone_warning")).contains(JsonBoolean.FALSE);
        assertThat(world.engine.events).extracting(Event::name).doesNotContain("key.copied");
    }

    @Test
    void a_key_that_was_removed_signs_nobody_in() {
        Browser home = new Browser();
        world.signedUpWithPasskey(home, device);
        VirtualAuthenticator second = KeyWorld.authenticator();
        String hex = KeyWorld.value(world.settings(home), "passkey_remove");
        world.addPasskey(home, second);
        world.change(world.settings(home), home, "passkey_remove", hex);

        assertThat(messages(shown(() -> world.signInWithPasskey(device)))).containsExactly(4000008L);
        assertThat(world.signInWithPasskey(second).status()).isEqualTo(200);
    }

    @Test
    void a_refresh_asks_for_the_owners_passkeys_and_takes_nobody_elses() {
        world.signedUpWithPasskey(browser, device);
        VirtualAuthenticator theirs = KeyWorld.authenticator();
        world.signedUpWithPasskey(new Browser(), theirs);
        LoginFlow flow = world.again(browser, true, null);
        assertThat(asked(flow)).contains("allowCredentials");
        String foreign = theirs.get(asked(world.login(new Browser())));

        assertThat(messages(shown(() -> world.signIn(flow, browser, "passkey_login", foreign))))
                .containsExactly(4000008L);
        world.signIn(flow, browser, "passkey_login", device.get(asked(flow)));

        assertThat(world.engine.api.toSession(new ToSession(browser.script())).authenticationMethods())
                .hasSize(2);
    }

    @Test
    void where_verification_is_required_a_key_that_verifies_nobody_is_refused() {
        KeyWorld demanding = KeyWorld.with(
                new KeyPolicy(UserVerification.REQUIRED, AttestationPolicy.ANY, false, PasskeyOptions.NONE));
        device.verifyingUser(true);
        demanding.signedUpWithPasskey(new Browser(), device);
        assertThat(demanding.signInWithPasskey(device).status()).isEqualTo(200);

        Browser careless = new Browser();
        LoginFlow flow = demanding.login(careless);
        String options = asked(flow).replace("required", "discouraged");
        String answer = device.verifyingUser(false).get(options);

        assertThat(messages(shown(() -> demanding.signIn(flow, careless, "passkey_login", answer))))
                .containsExactly(4000008L);
    }

    @Test
    void the_second_step_keeps_the_challenge_and_shows_the_button_to_who_has_passkeys() {
        KeyWorld twoSteps = KeyWorld.with(true, new TestConfiguration().identifierFirst());
        Person ann = twoSteps.signedUpWithPasskey(new Browser(), device);
        LoginFlow flow = twoSteps.login(browser);
        assertThat(names(flow)).contains("passkey_login").doesNotContain("passkey_login_trigger");

        var named = (LoginFlow)
                shown(() -> twoSteps.signIn(flow, browser, "method", "identifier_first", "identifier", ann.email()));

        assertThat(asked(named)).isEqualTo(asked(flow));
        assertThat(names(named)).contains("passkey_login_trigger");
        twoSteps.signIn(named, browser, "passkey_login", device.get(asked(flow)));
    }

    @Test
    @DisplayName("[D2] Every change of one byte of an assertion is refused, and the true one is taken")
    void every_change_of_one_byte_of_an_assertion_is_refused() {
        world.signedUpWithPasskey(new Browser(), device);
        LoginFlow flow = world.login(browser);
        String answer = device.get(asked(flow));

        List<String> mutants = AnswerMutants.of(answer);

        assertThat(mutants)
                .hasSizeGreaterThan(200)
                .allSatisfy(mutant -> assertThat(
                                messages(shown(() -> world.signIn(flow, browser, "passkey_login", mutant))))
                        .hasSize(1)
                        .containsAnyOf(4000001L, 4000008L, 4000015L));
        assertThat(world.signIn(flow, browser, "passkey_login", answer).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("[D2] Every change of one byte of a key that vouches for itself is refused, and the true one is taken")
    void every_change_of_one_byte_of_a_key_that_vouches_for_itself_is_refused() {
        world.signedUp(browser);
        var flow = world.settings(browser);
        String answer = device.attestingItself().create(KeyWorld.value(flow, "passkey_create_data"));

        List<String> mutants = AnswerMutants.of(answer);

        assertThat(mutants)
                .hasSizeGreaterThan(200)
                .allSatisfy(mutant -> assertThat(
                                messages(shown(() -> world.change(flow, browser, "passkey_settings_register", mutant))))
                        .containsExactly(4000001L));
        assertThat(world.change(flow, browser, "passkey_settings_register", answer)
                        .status())
                .isEqualTo(200);
    }
}
