package dev.portcullis.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.jose.JoseTokenSignatures;
import dev.portcullis.openid.IdTokenCheck.Rejected;
import dev.portcullis.ports.federation.ProviderFailed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.EcdsaUsingShaAlgorithm;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token counts by the key that it names, of whichever kind that is. Source: docs/contract/federation.md, federation 18. */
class IdTokenKeysTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final String ISSUER = "https://provider.example.org";
    private static final String CLAIMS = """
            {"iss":"https://provider.example.org","aud":"us","sub":"ada","iat":1799999990,"exp":1800000600}""";

    enum Kind {
        ES256,
        ES384,
        EdDSA,
        RS256,
        PS256;

        PublicJsonWebKey fresh() throws JoseException {
            PublicJsonWebKey key = switch (this) {
                case ES256 -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
                case ES384 -> EcJwkGenerator.generateJwk(EllipticCurves.P384);
                case EdDSA -> OkpJwkGenerator.generateJwk("Ed25519");
                case RS256, PS256 -> RsaJwkGenerator.generateJwk(2048);
            };
            key.setKeyId("one");
            return key;
        }

        String token(PublicJsonWebKey key, String claims) throws JoseException {
            var token = new JsonWebSignature();
            token.setAlgorithmHeaderValue(name());
            token.setKeyIdHeaderValue("one");
            token.setPayload(claims);
            token.setKey(key.getPrivateKey());
            return token.getCompactSerialization();
        }
    }

    private static IdTokenCheck by(PublicJsonWebKey key) {
        return new IdTokenCheck(
                new JwksVerificationKeyResolver(List.of(key)),
                new JoseTokenSignatures(),
                ISSUER,
                List.of("us"),
                new TestJson());
    }

    private static void refused(IdTokenCheck check, String token) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> check.claims(token, null, NOW))
                .withMessage("its signature is wrong");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[G4] A token counts by its key alone, and as it was signed alone")
    void a_token_counts_by_its_key_alone(Kind kind) throws Exception {
        PublicJsonWebKey key = kind.fresh();
        IdTokenCheck check = by(key);
        String good = kind.token(key, CLAIMS);
        String[] parts = good.split("\\.");
        String other = kind.token(kind.fresh(), CLAIMS);

        assertThat(check.claims(good, null, NOW).text("sub")).contains("ada");
        refused(check, other);
        refused(check, parts[0] + "." + parts[1] + other.substring(other.lastIndexOf('.')));
        refused(check, parts[0] + "." + encoded(CLAIMS.replace("ada", "eve")) + "." + parts[2]);
        refused(check, parts[0] + "." + parts[1] + ".");
        refused(check, good.substring(0, good.length() - 8));
    }

    @Test
    @DisplayName("[G4] A signature in another notation is none")
    void a_signature_in_another_notation_is_none() throws Exception {
        PublicJsonWebKey key = Kind.ES256.fresh();
        String[] parts = Kind.ES256.token(key, CLAIMS).split("\\.");
        byte[] written = EcdsaUsingShaAlgorithm.convertConcatenatedToDer(
                Base64.getUrlDecoder().decode(parts[2]));

        refused(
                by(key),
                parts[0] + "." + parts[1] + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(written));
    }

    @Test
    void without_the_keys_no_token_counts() throws Exception {
        String good = Kind.ES256.token(Kind.ES256.fresh(), CLAIMS);
        VerificationKeyResolver away = (signed, nesting) -> {
            throw new ProviderFailed(ProviderFailed.Kind.UNAVAILABLE, "The provider gives no answer.");
        };
        var check = new IdTokenCheck(away, new JoseTokenSignatures(), ISSUER, List.of("us"), new TestJson());

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> check.claims(good, null, NOW))
                .withMessageContaining("keys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":[\"ES256\"]}",
                "{\"alg\":5,\"kid\":\"one\"}",
                "{\"alg\":\"ES256\",\"kid\":{}}",
                "{\"alg\":\"ES256\",\"kid\":\"one\",\"typ\":[]}",
                "{\"alg\":\"ES256\",\"kid\":\"one\",\"crit\":5}",
                "{}",
                "[]"
            })
    @DisplayName("[H8] A token whose header is not as headers are does not count")
    void a_token_with_an_odd_header_does_not_count(String header) throws Exception {
        PublicJsonWebKey key = Kind.ES256.fresh();
        String[] parts = Kind.ES256.token(key, CLAIMS).split("\\.");
        String token = encoded(header) + "." + parts[1] + "." + parts[2];

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> by(key).claims(token, null, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"keys\":null}",
                "{\"keys\":{}}",
                "{\"keys\":[1]}",
                "{\"keys\":[null,[],\"a\"]}",
                "{\"keys\":[{\"kty\":5}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":[],\"n\":5,\"e\":{}}]}"
            })
    @DisplayName("[H8] Where keys are published that are none, no token counts")
    void where_keys_are_published_that_are_none_no_token_counts(String set) throws Exception {
        var web = new Web(new CannedAnswers().at("https://provider.example.org/keys", set), new TestJson());
        var keys = new KeySet(web, URI.create("https://provider.example.org/keys"), InstantSource.fixed(NOW));
        var check = new IdTokenCheck(keys, new JoseTokenSignatures(), ISSUER, List.of("us"), new TestJson());
        String good = Kind.ES256.token(Kind.ES256.fresh(), CLAIMS);

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> check.claims(good, null, NOW));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
