package dev.portcullis.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.jose.JoseTokenSignatures;
import dev.portcullis.openid.IdTokenCheck.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdTokenCheckTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final String ISSUER = "https://provider.example.org";
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"one\"}";
    private static final String CLAIMS = """
            {"iss":"https://provider.example.org","aud":"us","sub":"ada","iat":1799999990,"exp":1800000600,"nonce":"n"}""";
    private static final TestJson JSON = new TestJson();

    private static KeyPair own;
    private static KeyPair other;
    private static IdTokenCheck check;

    @BeforeAll
    static void keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        own = generator.generateKeyPair();
        other = generator.generateKeyPair();
        check = new IdTokenCheck(
                new JwksVerificationKeyResolver(List.of(key("one", own))),
                new JoseTokenSignatures(),
                ISSUER,
                List.of("us"),
                JSON);
    }

    private static PublicJsonWebKey key(String id, KeyPair pair) {
        var key = new RsaJsonWebKey((java.security.interfaces.RSAPublicKey) pair.getPublic());
        key.setKeyId(id);
        return key;
    }

    @Test
    void a_good_token_counts() throws Exception {
        assertThat(check.claims(token(HEADER, CLAIMS), "n", NOW).text("sub")).contains("ada");
        assertThat(check.claims(token(HEADER, CLAIMS), null, NOW).text("sub")).contains("ada");
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void what_says_nothing_against_a_token_is_no_reason(String header, String claims) throws Exception {
        assertThat(check.claims(token(header, claims), "n", NOW).text("sub")).contains("ada");
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("{\"alg\":\"RS256\"}", CLAIMS),
                Arguments.of("{\"alg\":\"RS256\",\"typ\":\"jwt\",\"kid\":\"one\"}", CLAIMS),
                Arguments.of("{\"alg\":\"RS256\",\"typ\":\"application/JWT\",\"kid\":\"one\"}", CLAIMS),
                Arguments.of(HEADER, CLAIMS.replace("\"aud\":\"us\"", "\"aud\":[\"them\",\"us\"]")),
                Arguments.of(HEADER, CLAIMS.replace("\"aud\":\"us\"", "\"aud\":[\"us\"],\"azp\":\"us\"")),
                Arguments.of(HEADER, CLAIMS.replace("1799999990", "1800000020")),
                Arguments.of(HEADER, CLAIMS.replace("1800000600", "1799999995")),
                Arguments.of(HEADER, CLAIMS.replace("{", "{\"nbf\":1800000000,")));
    }

    @ParameterizedTest(name = "[G4] {0}")
    @MethodSource("mutants")
    @DisplayName("[G4] a token with one claim or header wrong does not count")
    void a_mutant_does_not_count(String what, String token) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> check.claims(token, "n", NOW));
    }

    static Stream<Arguments> mutants() throws Exception {
        return Stream.of(claims(), headers(), signatures(), shapes()).flatMap(some -> some);
    }

    private static Stream<Arguments> claims() throws Exception {
        return Stream.of(
                claim("another issuer", ISSUER, "https://impostor.example.org"),
                claim("a slash behind the issuer", ISSUER, ISSUER + "/"),
                claim("the issuer in capitals", ISSUER, "https://PROVIDER.example.org"),
                claim("the issuer over http", ISSUER, "http://provider.example.org"),
                claim("the issuer as a prefix", ISSUER, ISSUER + ".evil.example"),
                claim("an empty issuer", "\"" + ISSUER + "\"", "\"\""),
                claim("an issuer that is a list", "\"" + ISSUER + "\"", "[\"" + ISSUER + "\"]"),
                claim("an issuer that is null", "\"" + ISSUER + "\"", "null"),
                claim("no issuer", "\"iss\":\"" + ISSUER + "\",", ""),
                claim("another audience", "\"aud\":\"us\"", "\"aud\":\"them\""),
                claim("an empty audience", "\"aud\":\"us\"", "\"aud\":\"\""),
                claim("no audience", "\"aud\":\"us\",", ""),
                claim("an audience list without us", "\"aud\":\"us\"", "\"aud\":[\"them\",\"others\"]"),
                claim("an empty audience list", "\"aud\":\"us\"", "\"aud\":[]"),
                claim("an audience in capitals", "\"aud\":\"us\"", "\"aud\":\"US\""),
                claim("an audience with a blank", "\"aud\":\"us\"", "\"aud\":\"us \""),
                claim("an audience that is a number", "\"aud\":\"us\"", "\"aud\":7"),
                claim("an audience that is an object", "\"aud\":\"us\"", "\"aud\":{\"us\":true}"),
                claim("an audience that begins like ours", "\"aud\":\"us\"", "\"aud\":\"us-too\""),
                claim("made for another client", "\"aud\":\"us\"", "\"aud\":[\"us\",\"them\"],\"azp\":\"them\""),
                claim("made for a client that is none", "\"aud\":\"us\"", "\"aud\":\"us\",\"azp\":7"),
                claim("made for nobody", "\"aud\":\"us\"", "\"aud\":\"us\",\"azp\":\"\""),
                claim("over", "1800000600", "1799999900"),
                claim("over long ago", "1800000600", "1"),
                claim("no end", ",\"exp\":1800000600", ""),
                claim("an end that is a text", "1800000600", "\"1800000600\""),
                claim("an end that is null", "1800000600", "null"),
                claim("an end that is an object", "1800000600", "{}"),
                claim("an end before its beginning", "1800000600", "-1"),
                claim("made tomorrow", "1799999990", "1800086400"),
                claim("made in a minute", "1799999990", "1800000060"),
                claim("made the day before yesterday", "1799999990", "1799820000"),
                claim("no time", "\"iat\":1799999990,", ""),
                claim("a time that is a text", "1799999990", "\"now\""),
                claim("a time that is null", "1799999990", "null"),
                claim("not yet", "{\"iss\"", "{\"nbf\":1800003600,\"iss\""),
                claim("a beginning that is a text", "{\"iss\"", "{\"nbf\":\"x\",\"iss\""),
                claim("another nonce", "\"nonce\":\"n\"", "\"nonce\":\"m\""),
                claim("no nonce", ",\"nonce\":\"n\"", ""),
                claim("an empty nonce", "\"nonce\":\"n\"", "\"nonce\":\"\""),
                claim("a nonce in capitals", "\"nonce\":\"n\"", "\"nonce\":\"N\""),
                claim("a nonce that is a list", "\"nonce\":\"n\"", "\"nonce\":[\"n\"]"));
    }

    private static Arguments claim(String what, String from, String to) throws Exception {
        assertThat(CLAIMS).contains(from);
        return Arguments.of(what, token(HEADER, CLAIMS.replace(from, to)));
    }

    private static Stream<Arguments> headers() throws Exception {
        return Stream.of(
                header("no algorithm", "{\"kid\":\"one\"}"),
                header("an unknown algorithm", "{\"alg\":\"XX256\",\"kid\":\"one\"}"),
                header("the algorithm none, signed", "{\"alg\":\"none\",\"kid\":\"one\"}"),
                header("another algorithm", "{\"alg\":\"RS512\",\"kid\":\"one\"}"),
                header("an algorithm of another kind", "{\"alg\":\"ES256\",\"kid\":\"one\"}"),
                header("another padding", "{\"alg\":\"PS256\",\"kid\":\"one\"}"),
                header("the algorithm in small letters", "{\"alg\":\"rs256\",\"kid\":\"one\"}"),
                header("an unknown key", "{\"alg\":\"RS256\",\"kid\":\"two\"}"),
                header(
                        "a critical header that nobody knows",
                        "{\"alg\":\"RS256\",\"kid\":\"one\",\"crit\":[\"x\"],\"x\":1}"),
                header("the type of access tokens", "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"one\"}"),
                header("the type of logout tokens", "{\"alg\":\"RS256\",\"typ\":\"logout+jwt\",\"kid\":\"one\"}"),
                header("the type of keys", "{\"alg\":\"RS256\",\"typ\":\"JWK\",\"kid\":\"one\"}"),
                header("a header that is a list", "[]"),
                header("a header that is no JSON", "alg"));
    }

    private static Arguments header(String what, String header) throws Exception {
        return Arguments.of(what, token(header, CLAIMS));
    }

    private static Stream<Arguments> signatures() throws Exception {
        String good = token(HEADER, CLAIMS);
        String signed = encoded(HEADER) + "." + encoded(CLAIMS);
        String embedded = "{\"alg\":\"RS256\",\"jwk\":" + key("one", other).toJson() + "}";
        return Stream.of(
                Arguments.of("signed by somebody else", token(HEADER, CLAIMS, other)),
                Arguments.of("signed by the key that it brings", token(embedded, CLAIMS, other)),
                Arguments.of(
                        "another content",
                        encoded(HEADER) + "." + encoded(CLAIMS.replace("ada", "eve"))
                                + good.substring(good.lastIndexOf('.'))),
                Arguments.of("no signature", signed + "."),
                Arguments.of(
                        "the algorithm none without a signature",
                        encoded("{\"alg\":\"none\"}") + "." + encoded(CLAIMS) + "."),
                Arguments.of("a signature cut short", good.substring(0, good.length() - 8)),
                Arguments.of("the public key taken for a secret", symmetric(own.getPublic())),
                Arguments.of("an empty secret", symmetric(null)));
    }

    private static Stream<Arguments> shapes() throws Exception {
        String good = token(HEADER, CLAIMS);
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("no token", "not-a-token"),
                Arguments.of("two parts", good.substring(0, good.lastIndexOf('.'))),
                Arguments.of("four parts", good + ".x"),
                Arguments.of("five parts", good + ".x.y"),
                Arguments.of("claims that are a list", token(HEADER, "[]")),
                Arguments.of("claims that are no JSON", token(HEADER, "iss")),
                Arguments.of("endless", "x".repeat(100_000)),
                Arguments.of(
                        "a token inside a token", token("{\"alg\":\"RS256\",\"cty\":\"JWT\",\"kid\":\"one\"}", good)));
    }

    private static String token(String header, String claims) throws GeneralSecurityException {
        return token(header, claims, own);
    }

    private static String token(String header, String claims, KeyPair key) throws GeneralSecurityException {
        String content = encoded(header) + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
    }

    private static String symmetric(@Nullable PublicKey taken) throws GeneralSecurityException {
        String content = encoded("{\"alg\":\"HS256\",\"kid\":\"one\"}") + "." + encoded(CLAIMS);
        byte[] secret = taken == null ? new byte[] {0} : taken.getEncoded();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
