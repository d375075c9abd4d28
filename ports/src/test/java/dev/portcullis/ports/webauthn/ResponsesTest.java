package dev.portcullis.ports.webauthn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {
    private static final String SOME = "AQID";
    private static final ByteString BYTES = ByteString.of(new byte[] {1, 2, 3});
    private static final JsonObject ASSERTION = JsonObject.of(
                    "authenticatorData", text(SOME), "clientDataJSON", text(SOME))
            .with("signature", text(SOME))
            .with("userHandle", text(SOME));
    private static final JsonObject ATTESTATION =
            JsonObject.of("attestationObject", text(SOME), "clientDataJSON", text(SOME));

    @Test
    void an_assertion_is_read() {
        assertThat(AssertionResponse.read(credential(ASSERTION)))
                .contains(new AssertionResponse(BYTES, BYTES, BYTES, BYTES, Optional.of(BYTES)));
    }

    @Test
    void an_attestation_is_read() {
        assertThat(AttestationResponse.read(credential(ATTESTATION)))
                .contains(new AttestationResponse(BYTES, BYTES, BYTES, List.of()));
    }

    @Test
    void no_user_handle_is_told_in_three_ways() {
        for (var told : List.of(
                ASSERTION.without("userHandle"),
                ASSERTION.with("userHandle", JsonNull.NULL),
                ASSERTION.with("userHandle", text("")))) {
            assertThat(AssertionResponse.read(credential(told)).orElseThrow().userHandle())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AQI", "AQ==D", "AQ+/", "AQID\n", "ÄQID", "AQIDB"})
    void what_is_not_the_one_way_to_write_some_bytes_is_refused(String written) {
        boolean good = written.equals("AQI");
        for (String field : ASSERTION.members().keySet()) {
            assertThat(AssertionResponse.read(credential(ASSERTION.with(field, text(written))))
                            .isPresent())
                    .as(field)
                    .isEqualTo(good);
        }
    }

    @Test
    void every_field_but_the_user_handle_is_needed() {
        for (String field : List.of("authenticatorData", "clientDataJSON", "signature")) {
            assertThat(AssertionResponse.read(credential(ASSERTION.without(field))))
                    .isEmpty();
            assertThat(AssertionResponse.read(credential(ASSERTION.with(field, text(""))))
                            .isPresent())
                    .as(field)
                    .isEqualTo(field.equals("signature"));
            assertThat(AssertionResponse.read(credential(ASSERTION.with(field, JsonObject.EMPTY))))
                    .isEmpty();
        }
        for (String field : ATTESTATION.members().keySet()) {
            assertThat(AttestationResponse.read(credential(ATTESTATION.without(field))))
                    .isEmpty();
        }
    }

    @Test
    void both_ids_are_the_same_and_of_a_public_key() {
        var good = credential(ASSERTION);
        for (var bad : List.of(
                good.with("id", text("AQIE")),
                good.with("rawId", text("AQIE")),
                good.without("id"),
                good.without("rawId"),
                good.with("type", text("password")),
                good.without("type"),
                good.without("response"),
                good.with("response", text("{}")))) {
            assertThat(AssertionResponse.read(bad)).as(bad.toString()).isEmpty();
        }
        assertThat(AssertionResponse.read(JsonNull.NULL)).isEmpty();
    }

    @Test
    void an_id_is_no_longer_than_the_standard_allows() {
        assertThat(AttestationResponse.read(named(1023))).isPresent();
        assertThat(AttestationResponse.read(named(1024))).isEmpty();
    }

    @Test
    void of_the_ways_to_reach_a_key_only_names_are_kept_and_a_few_of_them() {
        var told = new JsonArray(List.of(text("usb"), text("usb"), text("NFC!"), JsonNull.NULL, text("hybrid")));
        var response = AttestationResponse.read(credential(ATTESTATION.with("transports", told)));
        assertThat(response.orElseThrow().transports()).containsExactly("usb", "hybrid");
        var many = JsonArray.ofTexts(
                IntStream.range(0, 100).mapToObj(i -> "a".repeat(i % 30 + 1)).toList());
        assertThat(AttestationResponse.read(credential(ATTESTATION.with("transports", many)))
                        .orElseThrow()
                        .transports())
                .hasSize(16);
    }

    @Test
    void bytes_are_written_as_each_place_wants_them() {
        var bytes = ByteString.of(new byte[] {(byte) 0xfb, (byte) 0xff});
        assertThat(bytes.base64Url()).isEqualTo("-_8");
        assertThat(bytes.base64()).isEqualTo("+/8=");
        assertThat(bytes.hex()).isEqualTo("fbff");
        assertThat(ByteString.ofBase64Url("-_8=")).contains(bytes);
        assertThat(ByteString.ofBase64("+/8=")).contains(bytes);
        assertThat(ByteString.ofBase64("+/8")).isEmpty();
        assertThat(bytes.toString()).isEqualTo("2 bytes");
    }

    @Test
    void a_short_challenge_is_refused() {
        var party = new RelyingParty("example.org", "Example", Set.of("https://example.org"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssertionOptions(party, ByteString.of(new byte[15]), UserVerification.PREFERRED));
    }

    private static JsonObject named(int length) {
        var id = text(ByteString.of(new byte[length]).base64Url());
        return credential(ATTESTATION).with("id", id).with("rawId", id);
    }

    private static JsonObject credential(JsonObject response) {
        return JsonObject.of("id", text(SOME), "rawId", text(SOME))
                .with("type", text("public-key"))
                .with("response", response);
    }

    private static Json text(String value) {
        return Json.of(value);
    }
}
