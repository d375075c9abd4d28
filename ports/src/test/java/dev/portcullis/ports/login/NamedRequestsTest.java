package dev.portcullis.ports.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.recovery.RecoveryCode;
import dev.portcullis.ports.registration.RegistrationCode;
import dev.portcullis.ports.registration.RegistrationKey;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.AuthenticatorApp;
import dev.portcullis.ports.settings.LookupSecrets;
import dev.portcullis.ports.settings.SettingsKey;
import dev.portcullis.ports.settings.UpdateSettingsFlowWithPasswordMethod;
import dev.portcullis.ports.verification.VerificationCode;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests by the names of what they do, and what is refused where it is handed in. */
class NamedRequestsTest {
    private static final Caller APP = Caller.nativeApp();
    private static final JsonObject TRAITS = JsonObject.of("email", Json.of("a@example.org"));

    @Test
    void a_login_says_what_it_is_for() {
        var flow = CreateNativeLoginFlow.by(APP).refreshing().at(AssuranceLevel.AAL2);
        assertThat(flow.refresh()).isTrue();
        assertThat(flow.aal()).isEqualTo("aal2");
        var browser = CreateBrowserLoginFlow.by(APP)
                .refreshing()
                .at(AssuranceLevel.AAL2)
                .returningTo(URI.create("https://app.example.org/"));
        assertThat(browser.returnTo()).isEqualTo("https://app.example.org/");
        assertThat(browser.refresh()).isTrue();
    }

    @Test
    void codes_are_sent_and_entered() {
        assertThat(VerificationCode.mailTo("a@example.org").toJson().text("email"))
                .contains("a@example.org");
        assertThat(VerificationCode.enter("123456").toJson().text("code")).contains("123456");
        assertThat(RecoveryCode.mailTo("a@example.org").toJson().text("email")).contains("a@example.org");
        assertThat(RecoveryCode.enter("123456").toJson().text("code")).contains("123456");
        assertThat(LoginCode.sendTo("a").toJson().text("identifier")).contains("a");
        assertThat(LoginCode.enter("a", "123456").toJson().text("code")).contains("123456");
        assertThat(RegistrationCode.sendFor(TRAITS).toJson().get("traits")).contains(TRAITS);
        assertThat(RegistrationCode.enter(TRAITS, "123456").toJson().text("code"))
                .contains("123456");
    }

    @Test
    void passwords_come_alone_or_from_a_form() {
        var login = UpdateLoginFlowWithPasswordMethod.of("a", "secret").withCsrfToken("t");
        assertThat(login.toJson().text("csrf_token")).contains("t");
        assertThat(login.toJson().text("password")).contains("secret");
        var registration =
                UpdateRegistrationFlowWithPasswordMethod.of(TRAITS, "secret").withCsrfToken("t");
        assertThat(registration.toJson().get("traits")).contains(TRAITS);
        assertThat(UpdateSettingsFlowWithPasswordMethod.of("secret").toJson().has("csrf_token"))
                .isFalse();
    }

    @Test
    void second_factors_are_entered_paired_and_taken_away() {
        assertThat(SecondFactor.appCode("123456").toJson().text("totp_code")).contains("123456");
        assertThat(SecondFactor.lookupSecret("s").toJson().text("lookup_secret"))
                .contains("s");
        assertThat(AuthenticatorApp.pair("123456").toJson().text("totp_code")).contains("123456");
        assertThat(AuthenticatorApp.unlink().toJson().get("totp_unlink")).contains(JsonBoolean.TRUE);
        assertThat(Stream.of(
                        LookupSecrets.regenerate(),
                        LookupSecrets.confirm(),
                        LookupSecrets.reveal(),
                        LookupSecrets.disable()))
                .extracting(request -> request.toJson().members().keySet())
                .containsExactly(
                        Set.of("method", "lookup_secret_regenerate"),
                        Set.of("method", "lookup_secret_confirm"),
                        Set.of("method", "lookup_secret_reveal"),
                        Set.of("method", "lookup_secret_disable"));
        assertThatThrownBy(() -> SecondFactor.appCode(null)).hasMessage("code");
    }

    @Test
    void keys_are_made_used_and_removed() {
        assertThat(LoginKey.passkey("{}").withCsrfToken("t").toJson())
                .isEqualTo(texts("method", "passkey", "csrf_token", "t", "passkey_login", "{}"));
        assertThat(LoginKey.askFor("a").toJson()).isEqualTo(texts("method", "webauthn", "identifier", "a"));
        assertThat(LoginKey.securityKey("a", "{}").toJson())
                .isEqualTo(texts("method", "webauthn", "identifier", "a", "webauthn_login", "{}"));
        assertThat(RegistrationKey.passkey(TRAITS, "{}").toJson())
                .isEqualTo(texts("method", "passkey", "passkey_register", "{}").with("traits", TRAITS));
        assertThat(RegistrationKey.securityKey(TRAITS, "blue", "{}").toJson().text("webauthn_register_displayname"))
                .contains("blue");
        assertThat(SettingsKey.addPasskey("{}").toJson())
                .isEqualTo(texts("method", "passkey", "passkey_settings_register", "{}"));
        assertThat(SettingsKey.removePasskey("0a").toJson())
                .isEqualTo(texts("method", "passkey", "passkey_remove", "0a"));
        assertThat(SettingsKey.addSecurityKey("blue", "{}").toJson())
                .isEqualTo(texts(
                        "method", "webauthn", "webauthn_register", "{}", "webauthn_register_displayname", "blue"));
        assertThat(SettingsKey.removeSecurityKey("0a").toJson())
                .isEqualTo(texts("method", "webauthn", "webauthn_remove", "0a"));
    }

    private static JsonObject texts(String... pairs) {
        JsonObject all = JsonObject.EMPTY;
        for (int i = 0; i < pairs.length; i += 2) {
            all = all.with(pairs[i], Json.of(pairs[i + 1]));
        }
        return all;
    }

    @Test
    void what_is_missing_is_refused_by_name_where_it_is_handed_in() {
        assertThatThrownBy(() -> UpdateLoginFlowWithPasswordMethod.of("a", null))
                .hasMessage("password");
        assertThatThrownBy(() -> VerificationCode.mailTo(null)).hasMessage("address");
        assertThatThrownBy(() -> CreateNativeLoginFlow.by(null)).hasMessage("caller");
        assertThatThrownBy(() -> new ToSession(null)).hasMessage("caller");
        assertThatThrownBy(() -> new GetLoginFlow(FlowId.NIL, null)).hasMessage("caller");
    }
}
