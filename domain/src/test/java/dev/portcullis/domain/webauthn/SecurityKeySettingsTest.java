package dev.portcullis.domain.webauthn;

import static dev.portcullis.domain.fixture.Acts.messages;
import static dev.portcullis.domain.fixture.Acts.messagesAt;
import static dev.portcullis.domain.fixture.Acts.names;
import static dev.portcullis.domain.fixture.Acts.node;
import static dev.portcullis.domain.fixture.Acts.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.webauthn.Lie;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecurityKeySettingsTest {
    private final KeyWorld world = KeyWorld.secondFactor();
    private final Browser browser = new Browser();
    private final VirtualAuthenticator key = KeyWorld.authenticator();

    @Test
    void a_key_is_kept_as_the_contract_has_it() {
        Person ann = world.signedUp(browser);

        SettingsFlow after = world.addKey(browser, key.backup(true, true), "Blue");

        assertThat(after.state()).isEqualTo(FlowState.SUCCESS);
        var credential = world.credential(ann, CredentialType.WEBAUTHN);
        assertThat(credential.identifiers()).containsExactly(ann.email());
        assertThat(credential.config().members().keySet()).containsExactlyInAnyOrder("credentials", "user_handle");
        JsonObject kept = world.keys(ann, CredentialType.WEBAUTHN).getFirst();
        assertThat(kept.members().keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "public_key",
                        "attestation_type",
                        "authenticator",
                        "display_name",
                        "added_at",
                        "is_passwordless",
                        "flags");
        assertThat(kept.object("authenticator").members().keySet())
                .containsExactlyInAnyOrder("aaguid", "sign_count", "clone_warning");
        assertThat(kept.object("flags"))
                .isEqualTo(JsonObject.of("user_present", JsonBoolean.TRUE, "user_verified", JsonBoolean.FALSE)
                        .with("backup_eligible", JsonBoolean.TRUE)
                        .with("backup_state", JsonBoolean.TRUE));
        assertThat(kept.text("attestation_type")).contains("none");
        assertThat(kept.get("is_passwordless")).contains(JsonBoolean.FALSE);
    }

    @Test
    @DisplayName("[D6] [I5] A security key that is new or gone is told by mail")
    void a_security_key_that_is_new_or_gone_is_told_by_mail() {
        KeyWorld noticing = KeyWorld.with(false, new TestConfiguration().notices(9));
        Person ann = noticing.signedUp(browser);

        SettingsFlow after = noticing.addKey(browser, key, "Blue");
        assertThat(noticing.noticesTo(ann)).isOne();

        noticing.change(after, browser, "webauthn_remove", KeyWorld.value(after, "webauthn_remove"));
        assertThat(noticing.noticesTo(ann)).isEqualTo(2);
    }

    @Test
    void a_second_factor_lifts_the_session_at_once() {
        world.signedUp(browser);

        world.addKey(browser, key, "Blue");

        var session = world.engine.api.toSession(new ToSession(browser.script()));
        assertThat(session.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    @DisplayName("[D6] Adding a key needs a fresh sign-in")
    void adding_a_key_needs_a_fresh_sign_in() {
        world.signedUp(browser);
        SettingsFlow flow = world.settings(browser);
        String answer = key.create(KeyWorld.value(flow, "webauthn_register_trigger"));
        world.engine.clock.forward(Duration.ofMinutes(16));

        var refused = Acts.refused(() -> world.addKey(flow, browser, answer, "Blue"));

        assertThat(refused.error().status()).isEqualTo(403);
    }

    @Test
    void a_key_needs_a_name() {
        world.signedUp(browser);
        SettingsFlow flow = world.settings(browser);
        String answer = key.create(KeyWorld.value(flow, "webauthn_register_trigger"));

        var shown = shown(() -> world.addKey(flow, browser, answer, ""));

        assertThat(messagesAt(shown, "webauthn_register_displayname")).containsExactly(4000002L);
    }

    @Test
    @DisplayName("[D1] An answer counts in the flow that asked for it alone, and once")
    void an_answer_counts_in_the_flow_that_asked_for_it_alone_and_once() {
        Person ann = world.signedUp(browser);
        SettingsFlow flow = world.settings(browser);
        SettingsFlow other = world.settings(browser);
        String answer = key.create(KeyWorld.value(flow, "webauthn_register_trigger"));
        String second = KeyWorld.authenticator().create(KeyWorld.value(flow, "webauthn_register_trigger"));

        assertThat(messages(shown(() -> world.addKey(other, browser, answer, "Blue"))))
                .containsExactly(4000001L);
        world.addKey(flow, browser, answer, "Blue");

        assertThat(messages(shown(() -> world.addKey(flow, browser, answer, "Blue"))))
                .contains(4000001L);
        assertThat(messages(shown(() -> world.addKey(flow, browser, second, "Another"))))
                .contains(4000001L);
        assertThat(world.keys(ann, CredentialType.WEBAUTHN)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"USER_HANDLE", "SIGNATURE"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("[D2] A key whose authenticator or browser lies is not added")
    void a_key_whose_authenticator_or_browser_lies_is_not_added(Lie lie) {
        Person ann = world.signedUp(browser);
        SettingsFlow flow = world.settings(browser);
        String answer = key.lying(lie).create(KeyWorld.value(flow, "webauthn_register_trigger"));

        assertThat(messages(shown(() -> world.addKey(flow, browser, answer, "Blue"))))
                .containsExactly(4000001L);
        assertThat(world.stored(ann).credential(CredentialType.WEBAUTHN)).isEmpty();
    }

    @Test
    void keys_are_removed_by_their_buttons() {
        Person ann = world.signedUp(browser);
        world.addKey(browser, key, "Blue");
        SettingsFlow flow = world.addKey(browser, KeyWorld.authenticator(), "Red");
        SettingsFlow fresh = world.settings(browser);

        world.change(fresh, browser, "webauthn_remove", KeyWorld.value(flow, "webauthn_remove"));

        assertThat(world.keys(ann, CredentialType.WEBAUTHN))
                .extracting(one -> one.text("display_name").orElseThrow())
                .hasSize(1);
    }

    @Test
    void a_key_that_the_account_lacks_is_not_removed() {
        world.signedUp(browser);
        world.addKey(browser, key, "Blue");

        var shown = shown(() -> world.change(world.settings(browser), browser, "webauthn_remove", "00ff"));

        assertThat(messages(shown)).containsExactly(4000001L);
    }

    @Test
    void what_nobody_knows_of_a_kept_document_stays() {
        Person ann = world.signedUp(browser);
        world.addKey(browser, key, "Blue");
        var owner = world.stored(ann);
        var credential = world.credential(ann, CredentialType.WEBAUTHN);
        JsonObject marked = world.keys(ann, CredentialType.WEBAUTHN).getFirst().with("later", Json.of("known"));
        JsonObject unreadable = JsonObject.of("of", Json.of("another make"));
        world.keep(owner.withCredential(credential.withConfig(
                credential
                        .config()
                        .with("credentials", new JsonArray(List.of(marked, unreadable)))
                        .with("more", Json.of(7)),
                world.engine.clock.instant())));

        world.addKey(browser, KeyWorld.authenticator(), "Red");

        assertThat(world.credential(ann, CredentialType.WEBAUTHN).config().get("more"))
                .contains(Json.of(7));
        assertThat(world.keys(ann, CredentialType.WEBAUTHN)).hasSize(3).startsWith(marked, unreadable);
    }

    @Test
    @DisplayName("[D6] The only passwordless key stays")
    void the_only_passwordless_key_stays() {
        KeyWorld passwordless = KeyWorld.passwordless();
        Person ann = passwordless.signedUpWithKey(browser, key);
        SettingsFlow flow = passwordless.settings(browser);
        assertThat(((Input) node(flow, "webauthn_remove").attributes()).disabled())
                .isTrue();

        var shown = shown(
                () -> passwordless.change(flow, browser, "webauthn_remove", KeyWorld.value(flow, "webauthn_remove")));

        assertThat(messagesAt(shown, "webauthn_remove")).containsExactly(4000001L);
        assertThat(passwordless.keys(ann, CredentialType.WEBAUTHN)).hasSize(1);
    }

    @Test
    void native_settings_know_no_security_keys() {
        var app = world.app();
        SettingsFlow flow = world.acts.settings(app);

        assertThat(names(flow)).noneMatch(name -> name.startsWith("webauthn"));
        assertThat(messages(shown(() -> world.change(flow, app, "webauthn_remove", "00ff"))))
                .containsExactly(4010004L);
    }
}
