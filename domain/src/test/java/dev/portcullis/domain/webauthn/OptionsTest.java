package dev.portcullis.domain.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.KeyPolicy;
import dev.portcullis.domain.configuration.PasskeyOptions;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.AssertionOptions;
import dev.portcullis.ports.webauthn.AttestationConveyance;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import dev.portcullis.ports.webauthn.RelyingParty;
import dev.portcullis.ports.webauthn.UserVerification;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final TestJson JSON = new TestJson();
    private static final RelyingParty PARTY = new RelyingParty("example.org", "Example", Set.of("https://example.org"));
    private static final ByteString CHALLENGE = ByteString.of(new byte[32]);
    private static final ByteString HANDLE = ByteString.of(new byte[] {1, 2, 3});
    private static final KnownKey KEY = new KnownKey(ByteString.of(new byte[] {4, 5, 6}), List.of("usb", "nfc"));
    private static final String ZEROS = "A".repeat(43);

    @Test
    void a_key_is_asked_for_as_the_contract_has_it() {
        assertThat(creation(AttestationPolicy.ANY, List.of()).toJson()).isEqualTo(JSON.read("""
                {"publicKey": {"rp": {"name": "Example", "id": "example.org"},
                 "user": {"name": "ada", "displayName": "ada", "id": "AQID"}, "challenge": "%s",
                 "pubKeyCredParams": [{"type": "public-key", "alg": -7}, {"type": "public-key", "alg": -257}],
                 "timeout": 120000,
                 "authenticatorSelection": {"residentKey": "required", "userVerification": "discouraged"}}}""".formatted(ZEROS)));
    }

    @Test
    void keys_that_are_there_are_excluded_with_the_ways_to_reach_them() {
        var policy = new AttestationPolicy(AttestationConveyance.DIRECT, List.of());
        var options = creation(policy, List.of(KEY)).toJson().object("publicKey");
        assertThat(options.text("attestation")).contains("direct");
        assertThat(options.get("excludeCredentials")).contains(JSON.read("""
                [{"type": "public-key", "id": "BAUG", "transports": ["usb", "nfc"]}]"""));
    }

    @Test
    void the_use_of_a_key_is_asked_for_as_the_contract_has_it() {
        var plain = new KnownKey(KEY.id(), List.of());
        assertThat(request(List.of(plain)).toJson()).isEqualTo(JSON.read("""
                {"publicKey": {"challenge": "%s", "timeout": 300000, "rpId": "example.org",
                 "allowCredentials": [{"type": "public-key", "id": "BAUG"}], "userVerification": "preferred"}}""".formatted(ZEROS)));
        assertThat(request(List.of()).toJson().object("publicKey").has("allowCredentials"))
                .isFalse();
    }

    @Test
    void what_is_asked_of_passkeys_can_be_said_and_is_asked_of_nothing_else() {
        var options = new PasskeyOptions(
                null,
                "preferred",
                UserVerification.REQUIRED,
                AttestationConveyance.DIRECT,
                Duration.ofMinutes(1),
                Duration.ofMinutes(2));
        var policy = new KeyPolicy(null, AttestationPolicy.ANY, true, options);

        assertThat(KeyKind.PASSKEY.selection(policy))
                .isEqualTo(JSON.read("{\"requireResidentKey\": false, \"residentKey\": \"preferred\"}"));
        assertThat(KeyKind.PASSKEY.verification(policy)).isEqualTo(UserVerification.REQUIRED);
        assertThat(KeyKind.PASSKEY.attestation(policy).conveyance()).isEqualTo(AttestationConveyance.DIRECT);
        assertThat(KeyKind.PASSKEY.makeWithin(policy)).isEqualTo(Duration.ofMinutes(1));
        assertThat(KeyKind.PASSKEY.useWithin(policy)).isEqualTo(Duration.ofMinutes(2));
        assertThat(KeyKind.SECURITY_KEY.verification(policy)).isEqualTo(UserVerification.DISCOURAGED);
        assertThat(KeyKind.SECURITY_KEY.attestation(policy)).isEqualTo(AttestationPolicy.ANY);
    }

    @Test
    void a_passkey_is_made_on_the_device_itself_unless_something_else_is_said() {
        var elsewhere = new PasskeyOptions("cross-platform", null, null, null, null, null);

        assertThat(KeyKind.PASSKEY.selection(KeyPolicy.CONTRACT).text("authenticatorAttachment"))
                .contains("platform");
        assertThat(KeyKind.PASSKEY
                        .selection(new KeyPolicy(null, AttestationPolicy.ANY, true, elsewhere))
                        .text("authenticatorAttachment"))
                .contains("cross-platform");
    }

    @Test
    void an_authenticator_understands_them() {
        var authenticator = VirtualAuthenticator.at("https://example.org");
        authenticator.create(
                JSON.write(creation(AttestationPolicy.ANY, List.of(KEY)).toJson()));
        assertThat(authenticator.get(JSON.write(request(List.of()).toJson()))).contains("AQID");
    }

    private static CreationOptions creation(AttestationPolicy policy, List<KnownKey> excluded) {
        var asked = new RegistrationOptions(PARTY, CHALLENGE, List.of(-7, -257), UserVerification.DISCOURAGED, policy);
        var selection = JsonObject.of("residentKey", Json.of("required"));
        return new CreationOptions(asked, HANDLE, "ada", excluded, selection, Duration.ofMinutes(2));
    }

    private static RequestOptions request(List<KnownKey> allowed) {
        var asked = new AssertionOptions(PARTY, CHALLENGE, UserVerification.PREFERRED);
        return new RequestOptions(asked, allowed, Duration.ofMinutes(5));
    }
}
