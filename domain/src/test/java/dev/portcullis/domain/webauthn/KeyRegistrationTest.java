package dev.portcullis.domain.webauthn;

import static dev.portcullis.domain.fixture.Acts.messages;
import static dev.portcullis.domain.fixture.Acts.messagesAt;
import static dev.portcullis.domain.fixture.Acts.names;
import static dev.portcullis.domain.fixture.Acts.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.webauthn.Lie;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRegistrationTest {
    private final KeyWorld world = KeyWorld.passwordless();
    private final Browser browser = new Browser();
    private final VirtualAuthenticator device = KeyWorld.authenticator();

    @Test
    void somebody_signs_up_with_a_passkey_alone() {
        Person ann = world.signedUpWithPasskey(browser, device);

        assertThat(world.keys(ann, CredentialType.PASSKEY)).hasSize(1);
        assertThat(world.engine.api.toSession(new ToSession(browser.script())).authenticationMethods())
                .singleElement()
                .satisfies(one -> assertThat(one.method()).isEqualTo(CredentialType.PASSKEY));
    }

    @Test
    void an_app_signs_up_with_a_passkey() {
        RegistrationFlow flow = world.acts.registration();
        assertThat(names(flow)).contains("passkey_register").noneMatch(name -> name.startsWith("webauthn"));

        var done = world.register(
                flow, Acts.APP, Person.anyone(), "passkey_register", device.create(KeyWorld.creation(flow)));

        assertThat(done.require().sessionToken()).isNotNull();
        assertThat(flow.type()).isEqualTo(FlowType.API);
    }

    @Test
    void somebody_signs_up_with_a_security_key_alone() {
        Person ann = world.signedUpWithKey(browser, device);

        assertThat(world.credential(ann, CredentialType.WEBAUTHN).identifiers()).containsExactly(ann.email());
        assertThat(world.engine.api.toSession(new ToSession(browser.script())).authenticationMethods())
                .singleElement()
                .satisfies(one -> assertThat(one.method()).isEqualTo(CredentialType.WEBAUTHN));
    }

    @Test
    void the_script_comes_once_though_both_methods_need_it() {
        assertThat(names(world.registration(browser))).containsOnlyOnce("webauthn_script");
    }

    @Test
    @DisplayName("[U21] Where passkeys sign up, a way that nobody knows is told by the traits that are missing")
    void a_way_that_nobody_knows_is_told_by_the_traits_that_are_missing() {
        var body = Submission.of(JsonObject.of("method", Json.of("riddle")));
        var request = new UpdateRegistrationFlow(world.acts.registration().id(), body, Acts.APP);

        var shown = shown(() -> world.engine.api.updateRegistrationFlow(request));

        assertThat(messagesAt(shown, "traits.email")).containsExactly(4000002L);
        assertThat(shown.ui().messages()).isEmpty();
    }

    @Test
    @DisplayName("[U21] A way that nobody knows is told on the flow where nothing is missing")
    void a_way_that_nobody_knows_is_told_on_the_flow_where_nothing_is_missing() {
        var shown =
                shown(() -> world.register(world.acts.registration(), Acts.APP, Person.anyone(), "method", "riddle"));

        assertThat(Acts.messages(shown)).containsExactly(4010003L);
    }

    @Test
    void a_form_that_asks_for_a_key_says_what_is_missing() {
        RegistrationFlow flow = world.registration(browser);

        var shown = shown(() -> world.register(flow, browser.script(), Person.anyone(), "method", "webauthn"));

        assertThat(messagesAt(shown, "webauthn_register")).containsExactly(4000002L);
        assertThat(messagesAt(shown, "identifier")).containsExactly(4000002L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"USER_HANDLE", "SIGNATURE"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("[D2] Nobody signs up with a key whose authenticator or browser lies")
    void nobody_signs_up_with_a_key_whose_authenticator_or_browser_lies(Lie lie) {
        RegistrationFlow flow = world.registration(browser);
        String answer = device.lying(lie).create(KeyWorld.creation(flow));

        var shown = shown(() -> world.register(flow, browser.script(), Person.anyone(), "passkey_register", answer));

        assertThat(messages(shown)).containsExactly(4000001L);
    }

    @Test
    @DisplayName("[D1] An answer signs nobody up in another browser, in another flow, or twice")
    void an_answer_signs_nobody_up_in_another_browser_in_another_flow_or_twice() {
        KeyWorld sessionless = KeyWorld.with(true, new TestConfiguration().afterRegistration());
        RegistrationFlow flow = sessionless.registration(browser);
        Browser other = new Browser();
        RegistrationFlow theirs = sessionless.registration(other);
        String answer = device.create(KeyWorld.creation(flow));

        assertThat(messages(shown(() ->
                        sessionless.register(theirs, other.script(), Person.anyone(), "passkey_register", answer))))
                .containsExactly(4000001L);
        RegistrationFlow stolen = flow.withUi(theirs.ui());
        assertThat(messages(shown(() ->
                        sessionless.register(stolen, other.script(), Person.anyone(), "passkey_register", answer))))
                .containsExactly(4000001L);
        browser.keep(sessionless.register(flow, browser.script(), Person.anyone(), "passkey_register", answer));

        assertThat(messages(shown(() -> sessionless.register(
                        sessionless.registration(browser),
                        browser.script(),
                        Person.anyone(),
                        "passkey_register",
                        answer))))
                .containsExactly(4000001L);
    }

    @Test
    void an_address_that_is_taken_leaves_the_form_asking_for_the_same_key() {
        Person ann = world.signedUpWithKey(new Browser(), KeyWorld.authenticator());
        RegistrationFlow flow = world.registration(browser);
        String answer = device.create(KeyWorld.value(flow, "webauthn_register_trigger"));

        var shown = shown(() -> world.register(flow, browser.script(), ann, "webauthn_register", answer));
        assertThat(messages(shown)).containsExactly(4000007L);

        var done = world.register(
                (RegistrationFlow) shown, browser.script(), Person.anyone(), "webauthn_register", answer);
        assertThat(done.status()).isEqualTo(200);
    }

    @Test
    void the_second_screen_asks_for_the_same_key_each_time() {
        KeyWorld twoSteps = KeyWorld.with(true, new TestConfiguration().profileFirst());
        RegistrationFlow flow = twoSteps.registration(browser);
        Person ann = Person.anyone();

        var first = shown(() -> twoSteps.register(flow, browser.script(), ann, "method", "profile"));
        shown(() -> twoSteps.register(flow, browser.script(), ann, "screen", "previous"));
        var again = shown(() -> twoSteps.register(flow, browser.script(), ann, "method", "profile"));

        assertThat(KeyWorld.value(again, "passkey_create_data"))
                .isEqualTo(KeyWorld.value(first, "passkey_create_data"));
        assertThat(KeyWorld.value(again, "webauthn_register_trigger"))
                .isEqualTo(KeyWorld.value(first, "webauthn_register_trigger"));
    }
}
