package dev.portcullis.domain.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

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
