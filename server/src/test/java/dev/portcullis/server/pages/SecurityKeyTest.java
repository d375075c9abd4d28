package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.Assertion;
import dev.portcullis.ports.webauthn.AssertionOptions;
import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.CeremonyVerifier;
import dev.portcullis.ports.webauthn.RegisteredKey;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import dev.portcullis.ports.webauthn.RelyingParty;
import dev.portcullis.ports.webauthn.UserVerification;
import dev.portcullis.webauthn.WebAuthn4jVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser makes and uses keys with our script, and what it posts is checked: no server of ours takes part. */
@NeedsBrowser
class SecurityKeyTest extends WithBrowser {
    private static final ByteString CHALLENGE = bytes("a challenge that has thirty-two.");
    private static final ByteString USER = bytes("somebody-🔑-here");
    private static final CeremonyVerifier VERIFIER = new WebAuthn4jVerifier();

    private FormServer site;

    @BeforeEach
    void plug() {
        site = new FormServer();
        SecurityKey.plugIn(browser, true);
    }

    @AfterEach
    void leave() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oryWebAuthn", "__oryWebAuthn"})
    void a_security_key_is_made_and_used(String name) {
        browser.open(site.with(Map.of("webauthn_register", "", "webauthn_register_trigger", creation())));
        browser.run("window." + name + "Registration(" + creation() + ")");
        var key = made("webauthn_register");

        browser.open(site.with(Map.of("webauthn_login", "", "webauthn_login_trigger", request(key.credentialId()))));
        browser.run("window." + name + "Login()");
        assertThat(used("webauthn_login", key).userVerified()).isTrue();
    }

    @Test
    void a_passkey_is_made_with_the_name_in_the_form_and_used() {
        String data = "{\"credentialOptions\": " + creation() + ", \"displayNameFieldName\": \"traits.email\"}";
        browser.open(site.with(
                Map.of("passkey_register", "", "passkey_create_data", data, "traits.email", "ada@example.org")));
        browser.run("""
                const create = navigator.credentials.create.bind(navigator.credentials);
                navigator.credentials.create = request => {
                    document.title = request.publicKey.user.name + " " + request.publicKey.user.displayName;
                    document.forms[0].action += "?" + encodeURIComponent(document.title);
                    return create(request);
                };
                window.oryPasskeyRegistration()""");
        var key = made("passkey_register");
        assertThat(browser.address()).endsWith("?ada%40example.org%20ada%40example.org");

        browser.open(site.with(Map.of("passkey_login", "", "passkey_challenge", request(null))));
        browser.run("window.oryPasskeyLogin()");
        used("passkey_login", key);
    }

    @Test
    void a_passkey_is_made_in_settings_and_offered_by_the_browser_itself() {
        browser.open(site.with(Map.of("passkey_settings_register", "", "passkey_create_data", creation())));
        browser.run("window.oryPasskeySettingsRegistration()");
        var key = made("passkey_settings_register");

        browser.open(site.with(Map.of("passkey_login", "", "passkey_challenge", request(null), "identifier", "")));
        browser.run("window.oryPasskeyLoginAutocompleteInit()");
        used("passkey_login", key);
    }

    @Test
    void a_key_that_is_not_there_is_told_and_nothing_is_posted() {
        String wanted = request(bytes("a key of somebody else"));
        browser.open(site.with(Map.of("webauthn_login", "", "webauthn_login_trigger", wanted)));
        browser.run("window.oryWebAuthnLogin()");
        assertThat(browser.alert()).contains("NotAllowedError");
        assertThat(site.gotNothing()).isTrue();
    }

    @Test
    void a_page_without_the_fields_is_told_so_in_the_console() {
        browser.open(site.with(Map.of("identifier", "")));
        browser.run("window.oryPasskeyLogin(); window.oryPasskeyRegistration()");
        browser.saysOnly("The page has no [name=");
    }

    @Test
    void the_script_starts_once_however_often_it_stands_there() {
        browser.open(site.with(Map.of("identifier", "")));
        assertThat(browser.run("return window.ready")).isEqualTo(1L);
        assertThat(browser.run("return window.__oryWebAuthnInitialized")).isEqualTo(true);
    }

    private RegisteredKey made(String field) {
        var response =
                AttestationResponse.read(json(site.awaitFields().get(field))).orElseThrow();
        var options = new RegistrationOptions(
                party(), CHALLENGE, RegistrationOptions.ALGORITHMS, UserVerification.REQUIRED, AttestationPolicy.ANY);
        return (RegisteredKey) VERIFIER.verifyRegistration(options, response);
    }

    private Assertion used(String field, RegisteredKey key) {
        var response =
                AssertionResponse.read(json(site.awaitFields().get(field))).orElseThrow();
        var options = new AssertionOptions(party(), CHALLENGE, UserVerification.REQUIRED);
        return (Assertion) VERIFIER.verifyAssertion(options, key.stored(USER), response);
    }

    private RelyingParty party() {
        return new RelyingParty("localhost", "Here", Set.of(site.origin()));
    }

    private static String creation() {
        return """
                {"publicKey": {"rp": {"name": "Here", "id": "localhost"}, "challenge": "%s",
                 "user": {"name": "Here", "displayName": "Here", "id": "%s"},
                 "pubKeyCredParams": [{"type": "public-key", "alg": -7}, {"type": "public-key", "alg": -257}],
                 "authenticatorSelection": {"residentKey": "required", "requireResidentKey": true,
                  "userVerification": "required"},
                 "excludeCredentials": [{"type": "public-key", "id": "AQID"}], "timeout": 20000}}""".formatted(CHALLENGE.base64Url(), USER.base64Url());
    }

    private static String request(ByteString key) {
        String allowed = key == null
                ? ""
                : "\"allowCredentials\": [{\"type\": \"public-key\", \"id\": \"" + key.base64Url() + "\"}],";
        return """
                {"publicKey": {"challenge": "%s", "rpId": "localhost", %s "userVerification": "required", "timeout": 2000}}""".formatted(CHALLENGE.base64Url(), allowed);
    }

    private static Json json(String text) {
        return ContractJson.create().readText(JsonObject.class, text);
    }

    private static ByteString bytes(String text) {
        return ByteString.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
