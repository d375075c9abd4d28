package dev.portcullis.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By whichever library a signature is computed, the answer is that of the JDK. */
@DisplayName("[I1] Signatures of tokens")
class SignatureCheckTest {
    private static final int MANY = 20;
    // What P-256 has as its order. Source: SEC 2, section 2.4.2.
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    // One for all keys, as for those of a set.
    private static final SignatureCheck CHECK = new SignatureCheck();

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(17);

    enum Kind {
        ES256,
        ES384,
        RS256,
        EdDSA;

        // Keys are dear to make.
        private static final Map<String, PublicJsonWebKey> KEYS = new ConcurrentHashMap<>();

        PublicJsonWebKey key() {
            return KEYS.computeIfAbsent(name(), this::fresh);
        }

        PublicJsonWebKey otherKey() {
            return KEYS.computeIfAbsent("other " + name(), this::fresh);
        }

        private PublicJsonWebKey fresh(String name) {
            try {
                return generated();
            } catch (JoseException absent) {
                throw new IllegalStateException(name, absent);
            }
        }

        private PublicJsonWebKey generated() throws JoseException {
            return switch (this) {
                case ES256 -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
                case ES384 -> EcJwkGenerator.generateJwk(EllipticCurves.P384);
                case RS256 -> RsaJwkGenerator.generateJwk(2048);
                case EdDSA -> OkpJwkGenerator.generateJwk("Ed25519");
            };
        }

        String sign(PublicJsonWebKey key, String claims) throws JoseException {
            var token = new JsonWebSignature();
            token.setAlgorithmHeaderValue(name());
            token.setPayload(claims);
            token.setKey(key.getPrivateKey());
            return token.getCompactSerialization();
        }
    }

    private static JsonWebSignature read(String token) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        return signature;
    }

    private static boolean holds(String token, Key key) {
        try {
            return CHECK.holds(read(token), key);
        } catch (JoseException | IllegalArgumentException unfit) {
            return false;
        }
    }

    private static boolean holdsByTheJdk(String token, Key key) {
        try {
            var signature = read(token);
            signature.setAlgorithmConstraints(Algorithms.SIGNATURES);
            signature.setKey(key);
            return signature.verifySignature();
        } catch (JoseException unfit) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_signed_counts_by_its_key_alone(Kind kind) throws JoseException {
        var key = kind.key();
        var other = kind.otherKey();
        for (int i = 0; i < MANY; i++) {
            String token = kind.sign(key, "{\"sub\":\"" + random.nextLong() + "\"}");
            assertThat(holds(token, key.getPublicKey())).isTrue();
            assertThat(holds(token, other.getPublicKey())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bit_that_changed_is_noticed_as_the_jdk_notices_it(Kind kind) throws JoseException {
        var key = kind.key();
        String[] parts = kind.sign(key, "{\"sub\":\"ada\"}").split("\\.");
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        IntStream.range(0, MANY).forEach(i -> {
            byte[] changed = signature.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            String token = parts[0] + "." + parts[1] + "." + encoded(changed);
            assertThat(holds(token, key.getPublicKey()))
                    .isEqualTo(holdsByTheJdk(token, key.getPublicKey()))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_key_of_another_kind_fits_nothing(Kind kind) throws JoseException {
        String token = kind.sign(kind.key(), "{\"sub\":\"ada\"}");
        for (Kind other : Kind.values()) {
            assertThat(holds(token, other.otherKey().getPublicKey())).isFalse();
        }
    }

    /** Of each signature of ECDSA there is a twin; whoever forbids it does so beyond the standard. */
    @Test
    void the_twin_of_a_signature_counts_as_it_does_for_the_jdk() throws JoseException {
        var key = Kind.ES256.key();
        for (int i = 0; i < MANY; i++) {
            String[] parts = Kind.ES256.sign(key, "{\"sub\":\"" + i + "\"}").split("\\.");
            byte[] twin = Base64.getUrlDecoder().decode(parts[2]);
            place(ORDER.subtract(new BigInteger(1, Arrays.copyOfRange(twin, 32, 64))), twin, 64);
            String token = parts[0] + "." + parts[1] + "." + encoded(twin);

            assertThat(holds(token, key.getPublicKey()))
                    .isEqualTo(holdsByTheJdk(token, key.getPublicKey()))
                    .isTrue();
        }
    }

    static Stream<byte[]> hollow() {
        List<BigInteger> edges = List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                ORDER.subtract(BigInteger.ONE),
                ORDER,
                ORDER.add(BigInteger.ONE),
                BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));
        return edges.stream().flatMap(r -> edges.stream().map(s -> joined(r, s)));
    }

    /** Signatures of zeros and the like, which careless checks take for right whatever the key. */
    @ParameterizedTest
    @EnumSource(names = {"ES256", "EdDSA"})
    void a_signature_of_edges_is_none(Kind kind) throws JoseException {
        var key = kind.key();
        String[] parts = kind.sign(key, "{\"sub\":\"ada\"}").split("\\.");
        assertThat(hollow())
                .allSatisfy(signature -> assertThat(
                                holds(parts[0] + "." + parts[1] + "." + encoded(signature), key.getPublicKey()))
                        .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_that_is_too_long_or_too_short_is_none(Kind kind) throws JoseException {
        var key = kind.key();
        String token = kind.sign(key, "{\"sub\":\"ada\"}");
        assertThat(holds(token + "AAAA", key.getPublicKey())).isFalse();
        assertThat(holds(token.substring(0, token.length() - 4), key.getPublicKey()))
                .isFalse();
        assertThat(holds(token.substring(0, token.lastIndexOf('.') + 1), key.getPublicKey()))
                .isFalse();
    }

    @Test
    void a_header_that_has_to_be_understood_is_not() throws JoseException {
        for (Kind kind : List.of(Kind.ES256, Kind.EdDSA)) {
            var key = kind.key();
            var token = new JsonWebSignature();
            token.setAlgorithmHeaderValue(kind.name());
            token.setCriticalHeaderNames("b65");
            token.setHeader("b65", "true");
            token.setPayload("{\"sub\":\"ada\"}");
            token.setKey(key.getPrivateKey());

            assertThat(holds(token.getCompactSerialization(), key.getPublicKey()))
                    .isFalse();
        }
    }

    @Test
    void an_algorithm_that_is_none_of_ours_counts_nothing() throws JoseException {
        var key = Kind.ES256.key();
        for (String algorithm : List.of("none", "ES256K", "es256", "HS256", "")) {
            String header = encoded(("{\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8));
            String token = header + "." + encoded("{}".getBytes(StandardCharsets.UTF_8)) + "." + encoded(new byte[64]);
            assertThat(holds(token, key.getPublicKey())).isFalse();
        }
    }

    private static byte[] joined(BigInteger r, BigInteger s) {
        byte[] both = new byte[64];
        place(r, both, 32);
        place(s, both, 64);
        return both;
    }

    private static void place(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        Arrays.fill(into, end - 32, end, (byte) 0);
        for (int i = 0; i < bytes.length && i < 32; i++) {
            into[end - 1 - i] = bytes[bytes.length - 1 - i];
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
