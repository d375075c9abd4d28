package dev.portcullis.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import dev.portcullis.ports.webauthn.CeremonyRefused.Reason;
import dev.portcullis.ports.webauthn.RegisteredKey;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import dev.portcullis.ports.webauthn.RegistrationResult;
import dev.portcullis.ports.webauthn.RelyingParty;
import dev.portcullis.ports.webauthn.UserVerification;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key that is registered without a signature may be any bytes. */
class UnusableKeysTest {
    private static final String ORIGIN = "https://login.example.org";
    private static final ByteString CHALLENGE =
            ByteString.of("a challenge that has thirty-two.".getBytes(StandardCharsets.UTF_8));
    private static final RegistrationOptions OPTIONS = new RegistrationOptions(
            new RelyingParty("example.org", "Example", Set.of(ORIGIN)),
            CHALLENGE,
            RegistrationOptions.ALGORITHMS,
            UserVerification.PREFERRED,
            AttestationPolicy.ANY);
    private static final byte[] LAST_MEMBER = "authData".getBytes(StandardCharsets.US_ASCII);
    // A key of P-256 in COSE, which stands at the end.
    private static final int KEY = 77;

    private final AttestationResponse honest = AttestationResponse.read(ContractJson.create()
                    .readText(Json.class, VirtualAuthenticator.at(ORIGIN).create("""
                            {"rp": {"id": "example.org", "name": "Example"},
                             "user": {"id": "aGFuZGxl", "name": "ada", "displayName": "Ada"},
                             "challenge": "%s",
                             "pubKeyCredParams": [{"type": "public-key", "alg": -7}]}""".formatted(CHALLENGE.base64Url()))))
            .orElseThrow();

    private RegistrationResult registered(byte[] key) {
        byte[] object = honest.attestationObject().toBytes();
        int at = new String(object, StandardCharsets.ISO_8859_1).lastIndexOf("authData") + LAST_MEMBER.length;
        byte[] data = Arrays.copyOfRange(object, at + 2, object.length - KEY);
        int length = data.length + key.length;
        var other = new ByteArrayOutputStream();
        other.writeBytes(Arrays.copyOf(object, at));
        other.writeBytes(new byte[] {0x59, (byte) (length >> 8), (byte) length});
        other.writeBytes(data);
        other.writeBytes(key);
        var response = new AttestationResponse(
                honest.credentialId(), honest.clientData(), ByteString.of(other.toByteArray()), honest.transports());
        return new WebAuthn4jVerifier().verifyRegistration(OPTIONS, response);
    }

    private static byte[] rsa(int modulus, int exponent) {
        var key = new ByteArrayOutputStream();
        key.writeBytes(HexFormat.of().parseHex("a401030339010020"));
        key.writeBytes(number(modulus));
        key.write(0x21);
        key.writeBytes(number(exponent));
        return key.toByteArray();
    }

    private static byte[] number(int length) {
        var number = new byte[3 + length];
        Arrays.fill(number, (byte) 0xff);
        number[0] = 0x59;
        number[1] = (byte) (length >> 8);
        number[2] = (byte) length;
        return number;
    }

    @Test
    void an_honest_key_is_taken() {
        byte[] object = honest.attestationObject().toBytes();
        assertThat(registered(Arrays.copyOfRange(object, object.length - KEY, object.length)))
                .isInstanceOf(RegisteredKey.class);
        assertThat(registered(rsa(256, 3))).isInstanceOf(RegisteredKey.class);
    }

    @ParameterizedTest
    @CsvSource({"2048, 2048", "2100, 3", "1, 3", "0, 0"})
    @DisplayName("[D2] A key by which nothing can ever be checked is refused when it is registered")
    void a_key_by_which_nothing_can_be_checked_is_refused(int modulus, int exponent) {
        assertThat(registered(rsa(modulus, exponent))).isEqualTo(new CeremonyRefused(Reason.UNPARSABLE));
    }
}
