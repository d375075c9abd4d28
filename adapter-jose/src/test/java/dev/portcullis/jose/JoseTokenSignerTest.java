package dev.portcullis.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.token.UnusableTemplate;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoseTokenSignerTest {
    private static final JsonObject CLAIMS = JsonObject.of("sub", Json.of("ada"));
    private static final JsonText ONE_CLAIM = new JsonText() {
        @Override
        public Json read(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String write(Json value) {
            return "{\"sub\":\"ada\"}";
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256", "EdDSA", "HS256"})
    void a_token_is_signed_by_the_key_and_names_it(String algorithm) throws Exception {
        JsonWebKey key = key(algorithm, "k1");

        var token = read(signer(set(key)).sign(CLAIMS), key);

        assertThat(token.verifySignature()).isTrue();
        assertThat(token.getPayload()).isEqualTo("{\"sub\":\"ada\"}");
        assertThat(token.getAlgorithmHeaderValue()).isEqualTo(algorithm);
        assertThat(token.getKeyIdHeaderValue()).isEqualTo("k1");
        assertThat(token.getHeader("typ")).isEqualTo("JWT");
    }

    @Test
    void the_first_of_several_keys_signs() throws Exception {
        JsonWebKey first = key("ES256", "first");

        var token = read(signer(set(first, key("RS256", "second"))).sign(CLAIMS), first);

        assertThat(token.verifySignature()).isTrue();
    }

    @Test
    void a_set_that_changed_signs_with_its_new_key() throws Exception {
        var text = new AtomicReference<>(set(key("ES256", "old")));
        var signer = new JoseTokenSigner(text::get, ONE_CLAIM);
        signer.sign(CLAIMS);
        JsonWebKey next = key("ES256", "new");

        text.set(set(next));

        assertThat(read(signer.sign(CLAIMS), next).verifySignature()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[3]}",
                "{\"keys\":[{\"kty\":\"EC\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"alg\":\"HS256\",\"k\":\"c2hvcnQ\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"alg\":\"none\",\"k\":\"VnEXIEz9XCU58pIyuFkHXZC_xfwytW-p3GbV6dp_Yn8\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"alg\":\"RS256\",\"k\":\"VnEXIEz9XCU58pIyuFkHXZC_xfwytW-p3GbV6dp_Yn8\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"VnEXIEz9XCU58pIyuFkHXZC_xfwytW-p3GbV6dp_Yn8\"}]}"
            })
    void a_set_that_cannot_sign_is_told_in_words_without_the_key(String set) {
        assertThatThrownBy(() -> signer(set).sign(CLAIMS))
                .isInstanceOf(UnusableTemplate.class)
                .hasMessageNotContaining("c2hvcnQ")
                .hasMessageNotContaining("VnEXIEz9");
    }

    @Test
    void a_public_key_alone_cannot_sign() throws Exception {
        String set = new JsonWebKeySet(key("ES256", "k1")).toJson(OutputControlLevel.PUBLIC_ONLY);

        assertThatThrownBy(() -> signer(set).sign(CLAIMS))
                .isInstanceOf(UnusableTemplate.class)
                .hasMessageContaining("cannot sign");
    }

    private static JoseTokenSigner signer(String set) {
        return new JoseTokenSigner(() -> set, ONE_CLAIM);
    }

    private static String set(JsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    private static JsonWebKey key(String algorithm, String id) throws Exception {
        JsonWebKey key = switch (algorithm) {
            case "ES256" -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
            case "RS256" -> RsaJwkGenerator.generateJwk(2048);
            case "EdDSA" -> OkpJwkGenerator.generateJwk("Ed25519");
            default -> OctJwkGenerator.generateJwk(256);
        };
        key.setAlgorithm(algorithm);
        key.setKeyId(id);
        return key;
    }

    private static JsonWebSignature read(String token, JsonWebKey key) throws Exception {
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        signature.setKey(key.getKey());
        return signature;
    }
}
