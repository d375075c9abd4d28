package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.testkit.totp.Totp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.settings.SettingsApi} and {@link dev.portcullis.ports.login.LoginApi} about
 * authenticator apps. Source: docs/contract/totp.md.
 */
public interface TotpContract extends FactorsUnderTest {

    private static String secret(SettingsFlow flow) {
        return Forms.text(flow, "totp_secret_key").text();
    }

    private static String code(SettingsFlow flow) {
        return Totp.code(secret(flow), Instant.now());
    }

    @Test
    default void to1_settings_give_an_authenticator_app_a_secret_and_a_picture_of_it() {
        var flow = app(Person.anyone()).settings();
        assertThat(secret(flow)).matches("[A-Z2-7]{32}");
        assertThat(Forms.imageOf(flow, "totp_qr")).startsWith("data:image/png;base64,");
        assertThat(Forms.nodes(flow)).contains("totp_code");
    }

    @Test
    default void to2_a_code_of_the_secret_pairs_the_app_and_lifts_the_session() {
        var app = app(Person.anyone());
        var flow = app.settings();
        var saved = app.change(flow, totp(code(flow)));
        assertThat(Forms.messages(saved)).containsExactly(Texts.SAVED);
        assertThat(app.level()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(app.proofs()).containsExactly("password", "totp");
    }

    @Test
    default void to3_a_wrong_code_pairs_nothing_and_is_told_at_its_node() {
        var app = app(Person.anyone());
        var flow = app.settings();
        var shown = Refusal.of(() -> app.change(flow, totp("nothing"))).flow();
        assertThat(Forms.messagesAt(shown, "totp_code")).containsExactly(Texts.WRONG_CODE);
        assertThat(app.level()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    default void to4_a_missing_code_of_a_new_app_is_told_at_its_node() {
        var app = app(Person.anyone());
        var flow = app.settings();
        var shown = Refusal.of(() -> app.change(flow, totp(""))).flow();
        assertThat(Forms.messagesAt(shown, "totp_code")).containsExactly(Texts.MISSING);
    }

    @Test
    default void to5_the_secret_of_one_settings_flow_does_not_pair_in_another() {
        var app = app(Person.anyone());
        var flow = app.settings();
        var other = app.settings();
        assertThat(secret(flow)).isNotEqualTo(secret(other));
        Refusal.of(() -> app.change(other, totp(code(flow)))).flow();
    }

    @Test
    default void to6_who_has_an_app_is_offered_to_part_with_it_alone() {
        var app = app(Person.anyone());
        pair(app);
        assertThat(Forms.nodes(app.settings()))
                .contains("totp_unlink")
                .doesNotContain("totp_code", "totp_qr", "totp_secret_key");
    }

    @Test
    default void to7_the_code_of_an_app_lifts_the_session_that_asked() {
        var person = Person.anyone();
        String secret = pair(app(person));
        var app = again(person);
        var flow = app.secondFactor();
        assertThat(flow.requestedAal()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(Forms.nodes(flow)).contains("totp_code");
        var done = app.signIn(flow, nextCode(secret));
        assertThat(app.whoami().id()).isEqualTo(done.session().id());
        assertThat(app.level()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(app.proofs()).containsExactly("password", "totp");
    }

    @Test
    default void to8_a_wrong_code_of_an_app_lifts_nothing() {
        var person = Person.anyone();
        pair(app(person));
        var app = again(person);
        var flow = app.secondFactor();
        Refusal.of(() -> app.signIn(flow, totp("nothing"))).flowSaying(Texts.WRONG_CODE);
        Refusal.of(app::whoami).has(403, ErrorId.SESSION_AAL2_REQUIRED);
    }

    @Test
    default void to9_a_missing_code_of_an_app_is_told_at_its_node() {
        var person = Person.anyone();
        pair(app(person));
        var app = again(person);
        var flow = app.secondFactor();
        var shown = Refusal.of(() -> app.signIn(flow, totp(""))).flow();
        assertThat(Forms.messagesAt(shown, "totp_code")).containsExactly(Texts.MISSING);
    }

    @Test
    default void to10_the_code_of_somebody_elses_app_lifts_nothing() {
        String foreign = pair(app(Person.anyone()));
        var person = Person.anyone();
        pair(app(person));
        var app = again(person);
        var flow = app.secondFactor();
        Refusal.of(() -> app.signIn(flow, nextCode(foreign))).flowSaying(Texts.WRONG_CODE);
    }

    @Test
    default void to11_an_account_without_an_app_is_told_so() {
        var app = app(Person.anyone());
        var flow = app.secondFactor();
        assertThat(Forms.nodes(flow)).doesNotContain("totp_code");
        Refusal.of(() -> app.signIn(flow, totp("123456"))).flowSaying(Texts.NO_AUTHENTICATOR_APP);
    }

    @Test
    default void to12_an_app_that_was_parted_with_is_asked_for_no_more() {
        var person = Person.anyone();
        var app = app(person);
        String secret = pair(app);
        var left = app.change(app.settings(), JsonObject.of("totp_unlink", Json.of(true)));
        assertThat(Forms.messages(left)).containsExactly(Texts.SAVED);
        var later = again(person);
        var flow = later.secondFactor();
        Refusal.of(() -> later.signIn(flow, nextCode(secret))).flowSaying(Texts.NO_AUTHENTICATOR_APP);
    }

    @Test
    default void to13_a_script_pairs_an_app_with_the_token_of_the_form_alone() {
        var script = browserOf(Person.anyone());
        var flow = script.settings();
        var body = Submission.of(totp(code(flow)));
        Refusal.of(() -> api().updateSettingsFlow(new UpdateSettingsFlow(flow.id(), body, script.caller())))
                .has(403, ErrorId.SECURITY_CSRF_VIOLATION);
        script.change(flow, totp(code(flow)));
        assertThat(script.level()).isEqualTo(AssuranceLevel.AAL2);
    }
}
