package dev.portcullis.domain.webauthn;

import static dev.portcullis.domain.fixture.Acts.messages;
import static dev.portcullis.domain.fixture.Acts.messagesAt;
import static dev.portcullis.domain.fixture.Acts.names;
import static dev.portcullis.domain.fixture.Acts.node;
import static dev.portcullis.domain.fixture.Acts.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator.Declined;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeySettingsTest {
    private static final UUID GOOGLE = UUID.fromString("ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4");

    private final KeyWorld world = KeyWorld.passwordless();
    private final Browser browser = new Browser();
    private final VirtualAuthenticator device = KeyWorld.authenticator();

    @Test
    void a_passkey_is_found_by_a_handle_of_its_own_and_named_after_its_make() {
        Person ann = world.signedUp(browser);

        world.addPasskey(browser, device.ofMake(GOOGLE));
        SettingsFlow after = world.addPasskey(browser, KeyWorld.authenticator());

        var credential = world.credential(ann, CredentialType.PASSKEY);
        assertThat(credential.identifiers())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(handle -> handle.matches("[a-zA-Z0-9]{64}"));
        assertThat(after.ui().nodes().stream()
                        .filter(one -> one.id().equals("passkey_remove"))
                        .map(one -> Objects.requireNonNull(one.label())
                                .context()
                                .text("display_name")
                                .orElseThrow()))
                .containsExactlyInAnyOrder("Google Password Manager", "unnamed");
    }

    @Test
    void a_passkey_is_shown_by_the_marked_trait() {
        Person ann = world.signedUp(browser);

        assertThat(KeyWorld.value(world.settings(browser), "passkey_create_data"))
                .contains("\"name\":\"" + ann.email() + "\"");
    }

    @Test
    @DisplayName("[D6] The only passkey stays, and the first of two can go")
    void the_only_passkey_stays_and_the_first_of_two_can_go() {
        Person ann = world.signedUpWithPasskey(browser, device);
        SettingsFlow flow = world.settings(browser);
        String hex = KeyWorld.value(flow, "passkey_remove");
        assertThat(((Input) node(flow, "passkey_remove").attributes()).disabled())
                .isTrue();

        var shown = shown(() -> world.change(flow, browser, "passkey_remove", hex));
        assertThat(messagesAt(shown, "webauthn_remove")).containsExactly(4000001L);

        world.addPasskey(browser, KeyWorld.authenticator());
        world.change(world.settings(browser), browser, "passkey_remove", hex);
        assertThat(world.keys(ann, CredentialType.PASSKEY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "[D6] Where codes sign in the only passkey can go; under strict only if a code reaches a proven address")
    void where_codes_sign_in_the_only_passkey_can_go(boolean strict) {
        var configuration = new TestConfiguration().codeSignsIn();
        KeyWorld coded = KeyWorld.with(true, strict ? configuration.strict() : configuration);
        coded.signedUpWithPasskey(browser, device);

        var remove = (Input) node(coded.settings(browser), "passkey_remove").attributes();

        assertThat(Boolean.TRUE.equals(remove.disabled())).isEqualTo(strict);
    }

    @Test
    void the_last_passkey_beside_a_password_goes_with_all_that_it_was_found_by() {
        Person ann = world.signedUp(browser);
        SettingsFlow after = world.addPasskey(browser, device);

        world.change(world.settings(browser), browser, "passkey_remove", KeyWorld.value(after, "passkey_remove"));

        assertThat(world.stored(ann).credential(CredentialType.PASSKEY)).isEmpty();
    }

    @Test
    void an_app_adds_a_passkey_without_a_script() {
        var app = world.app();
        SettingsFlow flow = world.acts.settings(app);
        assertThat(names(flow)).doesNotContain("webauthn_script");
        var trigger = (Input) node(flow, "passkey_register_trigger").attributes();
        assertThat(trigger.onclick()).isNull();
        assertThat(trigger.onclickTrigger()).isEqualTo("oryPasskeySettingsRegistration");

        String answer = device.create(KeyWorld.value(flow, "passkey_create_data"));

        assertThat(names(world.change(flow, app, "passkey_settings_register", answer)
                        .require()))
                .contains("passkey_remove");
    }

    @Test
    void in_strict_an_authenticator_is_told_which_keys_there_are() {
        KeyWorld strict = KeyWorld.with(true, new TestConfiguration().strict());
        strict.signedUp(browser);
        strict.addPasskey(browser, device);

        Assertions.assertThatThrownBy(() -> strict.addPasskey(browser, device)).isInstanceOf(Declined.class);
    }

    @Test
    void a_key_that_the_account_has_already_is_refused() {
        world.signedUp(browser);
        VirtualAuthenticator same = KeyWorld.authenticator();
        SettingsFlow first = world.settings(browser);
        String answer = same.create(KeyWorld.value(first, "passkey_create_data"));
        world.change(first, browser, "passkey_settings_register", answer);

        var shown = shown(() -> world.change(first, browser, "passkey_settings_register", answer));

        assertThat(messages(shown)).contains(4000001L);
    }

    @Test
    @DisplayName("[D6] [I5] A passkey that is new or gone is told by mail, and is no new address")
    void a_passkey_that_is_new_or_gone_is_told_by_mail() {
        KeyWorld noticing = KeyWorld.with(true, new TestConfiguration().notices(9));
        Person ann = noticing.signedUp(browser);

        SettingsFlow after = noticing.addPasskey(browser, device);
        assertThat(noticing.noticesTo(ann)).isOne();

        noticing.change(after, browser, "passkey_remove", KeyWorld.value(after, "passkey_remove"));
        assertThat(noticing.noticesTo(ann)).isEqualTo(2);
    }
}
