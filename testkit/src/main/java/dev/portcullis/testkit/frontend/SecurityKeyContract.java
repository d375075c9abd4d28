package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.testkit.webauthn.Lie;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.settings.SettingsApi} and {@link dev.portcullis.ports.login.LoginApi} about
 * security keys that are a second factor. Source: docs/contract/webauthn.md.
 */
public interface SecurityKeyContract extends FactorsUnderTest {

    private static String toMake(SettingsFlow flow) {
        return Forms.shown(flow, "webauthn_register_trigger");
    }

    private static String toUse(LoginFlow flow) {
        return Forms.shown(flow, "webauthn_login_trigger");
    }

    private static JsonObject made(String answer, String name) {
        return JsonObject.of("webauthn_register", Json.of(answer), "webauthn_register_displayname", Json.of(name));
    }

    private static JsonObject used(Person person, String answer) {
        return JsonObject.of("identifier", Json.of(person.email()), "webauthn_login", Json.of(answer));
    }

    private SettingsFlow add(Client client, VirtualAuthenticator key) {
        var flow = client.settings();
        return client.change(flow, made(key.create(toMake(flow)), "Blue"));
    }

    @Test
    default void sk1_settings_of_a_browser_offer_to_add_a_security_key() {
        assertThat(Forms.nodes(browserOf(Person.anyone()).settings()))
                .contains("webauthn_register_trigger", "webauthn_register_displayname", "webauthn_script");
    }

    @Test
    default void sk2_apps_are_offered_no_security_keys() {
        assertThat(Forms.nodes(app(Person.anyone()).settings())).noneMatch(node -> node.startsWith("webauthn_"));
    }

    @Test
    default void sk3_a_security_key_that_is_added_lifts_the_session() {
        var script = browserOf(Person.anyone());
        var saved = add(script, authenticator());
        assertThat(Forms.messages(saved)).containsExactly(Texts.SAVED);
        assertThat(script.level()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(script.proofs()).containsExactly("password", "webauthn");
    }

    @Test
    default void sk4_a_security_key_needs_a_name() {
        var script = browserOf(Person.anyone());
        var flow = script.settings();
        String answer = authenticator().create(toMake(flow));
        var shown = Refusal.of(() -> script.change(flow, made(answer, ""))).flow();
        assertThat(Forms.messagesAt(shown, "webauthn_register_displayname")).containsExactly(Texts.MISSING);
    }

    @Test
    default void sk5_a_security_key_that_was_made_for_another_flow_is_not_added() {
        var script = browserOf(Person.anyone());
        String answer = authenticator().create(toMake(script.settings()));
        var other = script.settings();
        Refusal.of(() -> script.change(other, made(answer, "Blue"))).flowSaying(Texts.REFUSED);
        assertThat(script.level()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    default void sk6_a_security_key_that_was_made_for_another_page_is_not_added() {
        var script = browserOf(Person.anyone());
        var flow = script.settings();
        String answer = authenticator().lying(Lie.ORIGIN).create(toMake(flow));
        Refusal.of(() -> script.change(flow, made(answer, "Blue"))).flowSaying(Texts.REFUSED);
        assertThat(script.level()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    default void sk7_a_script_adds_a_security_key_with_the_token_of_the_form_alone() {
        var script = browserOf(Person.anyone());
        var flow = script.settings();
        var body = Submission.of(made(authenticator().create(toMake(flow)), "Blue"));
        Refusal.of(() -> api().updateSettingsFlow(new UpdateSettingsFlow(flow.id(), body, script.caller())))
                .has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void sk8_a_security_key_lifts_the_session_that_asked() {
        var person = Person.anyone();
        var key = authenticator();
        add(browserOf(person), key);
        var script = againInBrowser(person);
        var flow = script.secondFactor();
        script.signIn(flow, used(person, key.get(toUse(flow))));
        assertThat(script.level()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(script.proofs()).containsExactly("password", "webauthn");
    }

    @Test
    default void sk9_what_another_key_signed_lifts_nothing() {
        var person = Person.anyone();
        var key = authenticator();
        add(browserOf(person), key);
        var script = againInBrowser(person);
        var flow = script.secondFactor();
        String answer = key.lying(Lie.SIGNATURE).get(toUse(flow));
        Refusal.of(() -> script.signIn(flow, used(person, answer))).flowSaying(Texts.WRONG_CODE);
        Refusal.of(script::whoami).has(403, ErrorId.SESSION_AAL2_REQUIRED);
    }

    @Test
    default void sk10_what_a_key_said_in_one_login_lifts_nothing_in_another() {
        var person = Person.anyone();
        var key = authenticator();
        add(browserOf(person), key);
        var script = againInBrowser(person);
        String answer = key.get(toUse(script.secondFactor()));
        var other = script.secondFactor();
        Refusal.of(() -> script.signIn(other, used(person, answer))).flowSaying(Texts.WRONG_CODE);
    }

    @Test
    default void sk11_the_security_key_of_somebody_else_lifts_nothing() {
        var foreign = authenticator();
        add(browserOf(Person.anyone()), foreign);
        var person = Person.anyone();
        add(browserOf(person), authenticator());
        var script = againInBrowser(person);
        var flow = script.secondFactor();
        String answer = foreign.get(toUse(flow).replaceAll("\"allowCredentials\":\\[[^]]*\\],?", ""));
        Refusal.of(() -> script.signIn(flow, used(person, answer))).flowSaying(Texts.WRONG_CODE);
    }

    @Test
    default void sk12_a_security_key_that_was_removed_is_asked_for_no_more() {
        var person = Person.anyone();
        var home = browserOf(person);
        String id = Forms.shown(add(home, authenticator()), "webauthn_remove");
        home.change(home.settings(), JsonObject.of("webauthn_remove", Json.of(id)));
        var script = newBrowser();
        journeys().signInIn(script.browser(), person);
        assertThat(Forms.nodes(script.secondFactor())).noneMatch(node -> node.startsWith("webauthn_login"));
    }

    @Test
    default void sk13_a_security_key_that_the_account_lacks_is_not_removed() {
        var script = browserOf(Person.anyone());
        add(script, authenticator());
        var flow = script.settings();
        Refusal.of(() -> script.change(flow, JsonObject.of("webauthn_remove", Json.of("00ff"))))
                .flowSaying(Texts.REFUSED);
    }
}
