package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.testkit.webauthn.Lie;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import org.junit.jupiter.api.Test;

/**
 * The promises of registration, login and settings about passkeys, which their persons are found by. Source:
 * docs/contract/webauthn.md.
 */
public interface PasskeyContract extends FactorsUnderTest {

    private Client signedOutApp() {
        return Client.App.signedOut(api());
    }

    private static String toUse(LoginFlow flow) {
        return Forms.shown(flow, "passkey_challenge");
    }

    private static JsonObject used(String answer) {
        return JsonObject.of("passkey_login", Json.of(answer));
    }

    private SuccessfulNativeRegistration signUp(Client client, Person person, VirtualAuthenticator device) {
        var flow = client.registration();
        String answer = device.create(Forms.passkeyOptions(flow));
        return client.register(
                flow, JsonObject.of("passkey_register", Json.of(answer)).with("traits", person.traits()));
    }

    private SuccessfulNativeLogin signIn(Client client, VirtualAuthenticator device) {
        var flow = client.login();
        return client.signIn(flow, used(device.get(toUse(flow))));
    }

    private SettingsFlow add(Client client, VirtualAuthenticator device) {
        var flow = client.settings();
        String answer = device.create(Forms.shown(flow, "passkey_create_data"));
        return client.change(flow, JsonObject.of("passkey_settings_register", Json.of(answer)));
    }

    private SettingsFlow remove(Client client, String id) {
        return client.change(client.settings(), JsonObject.of("passkey_remove", Json.of(id)));
    }

    @Test
    default void pk1_signing_up_offers_a_passkey() {
        assertThat(Forms.nodes(newBrowser().registration()))
                .contains("passkey_create_data", "passkey_register", "passkey_register_trigger", "webauthn_script");
    }

    @Test
    default void pk2_a_passkey_signs_a_newcomer_up_and_in() {
        var script = newBrowser();
        signUp(script, Person.anyone(), authenticator());
        assertThat(script.proofs()).containsExactly("passkey");
    }

    @Test
    default void pk3_a_newcomer_with_a_passkey_is_asked_for_the_traits_first() {
        var script = newBrowser();
        var flow = script.registration();
        String answer = authenticator().create(Forms.passkeyOptions(flow));
        var body = JsonObject.of("passkey_register", Json.of(answer), "traits", JsonObject.EMPTY);
        var shown = Refusal.of(() -> script.register(flow, body)).flow();
        assertThat(Forms.messagesAt(shown, "traits.email")).containsExactly(Texts.MISSING);
    }

    @Test
    default void pk4_a_passkey_that_was_made_for_another_flow_signs_nobody_up() {
        var script = newBrowser();
        String answer = authenticator().create(Forms.passkeyOptions(script.registration()));
        var other = script.registration();
        var body = JsonObject.of("passkey_register", Json.of(answer))
                .with("traits", Person.anyone().traits());
        Refusal.of(() -> script.register(other, body)).flowSaying(Texts.REFUSED);
    }

    @Test
    default void pk5_signing_in_offers_a_passkey_without_a_name() {
        assertThat(Forms.nodes(newBrowser().login()))
                .contains("passkey_challenge", "passkey_login", "passkey_login_trigger", "webauthn_script");
    }

    @Test
    default void pk6_a_passkey_signs_its_owner_in() {
        var device = authenticator();
        var person = Person.anyone();
        signUp(newBrowser(), person, device);
        var script = newBrowser();
        signIn(script, device);
        assertThat(Journeys.identity(script.whoami()).trait("email")).contains(person.email());
        assertThat(script.proofs()).containsExactly("passkey");
    }

    @Test
    default void pk7_an_app_signs_up_and_in_by_a_passkey_without_a_script() {
        var device = authenticator();
        assertThat(signUp(signedOutApp(), Person.anyone(), device).sessionToken())
                .isNotBlank();
        var app = signedOutApp();
        assertThat(Forms.nodes(app.login())).contains("passkey_challenge").doesNotContain("webauthn_script");
        String token = Journeys.token(signIn(app, device).sessionToken());
        assertThat(new Client.App(api(), Person.app(token)).proofs()).containsExactly("passkey");
    }

    @Test
    default void pk8_a_passkey_that_nobody_has_is_told_so() {
        var script = newBrowser();
        var device = authenticator();
        device.create(Forms.passkeyOptions(script.registration()));
        Refusal.of(() -> signIn(script, device)).flowSaying(Texts.NO_SUCH_KEY);
    }

    @Test
    default void pk9_what_another_key_signed_signs_nobody_in() {
        var device = authenticator();
        signUp(newBrowser(), Person.anyone(), device);
        var script = newBrowser();
        Refusal.of(() -> signIn(script, device.lying(Lie.SIGNATURE))).flowSaying(Texts.WRONG_CODE);
        journeys().nobody(script.caller());
    }

    @Test
    default void pk10_what_a_passkey_said_to_another_page_signs_nobody_in() {
        var device = authenticator();
        signUp(newBrowser(), Person.anyone(), device);
        var script = newBrowser();
        Refusal.of(() -> signIn(script, device.lying(Lie.ORIGIN))).flowSaying(Texts.WRONG_CODE);
    }

    @Test
    default void pk11_what_a_passkey_said_in_one_login_signs_nobody_in_by_another() {
        var device = authenticator();
        signUp(newBrowser(), Person.anyone(), device);
        var script = newBrowser();
        String answer = device.get(toUse(script.login()));
        var other = script.login();
        Refusal.of(() -> script.signIn(other, used(answer))).flowSaying(Texts.WRONG_CODE);
    }

    @Test
    default void pk12_a_script_signs_in_by_a_passkey_with_the_token_of_the_form_alone() {
        var device = authenticator();
        signUp(newBrowser(), Person.anyone(), device);
        var script = newBrowser();
        var flow = script.login();
        var body = Submission.of(used(device.get(toUse(flow))));
        Refusal.of(() -> api().updateLoginFlow(new UpdateLoginFlow(flow.id(), body, script.caller())))
                .has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void pk13_a_passkey_that_was_added_in_settings_signs_in() {
        var device = authenticator();
        var saved = add(browserOf(Person.anyone()), device);
        assertThat(Forms.messages(saved)).containsExactly(Texts.SAVED);
        var script = newBrowser();
        signIn(script, device);
        assertThat(script.proofs()).containsExactly("passkey");
    }

    @Test
    default void pk14_a_passkey_that_was_removed_signs_nobody_in() {
        var home = browserOf(Person.anyone());
        var lost = authenticator();
        String id = Forms.shown(add(home, lost), "passkey_remove");
        add(home, authenticator());
        remove(home, id);
        var script = newBrowser();
        Refusal.of(() -> signIn(script, lost)).flow();
        journeys().nobody(script.caller());
    }

    @Test
    default void pk15_the_last_way_in_is_not_removed() {
        var script = newBrowser();
        var device = authenticator();
        signUp(script, Person.anyone(), device);
        String id = Forms.shown(script.settings(), "passkey_remove");
        Refusal.of(() -> remove(script, id)).flow();
        var another = newBrowser();
        signIn(another, device);
        assertThat(another.proofs()).containsExactly("passkey");
    }
}
