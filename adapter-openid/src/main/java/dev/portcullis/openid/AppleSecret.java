package dev.portcullis.openid;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Our secret at Apple: a token that we sign ourselves, good for five minutes. Source: docs/contract/federation.md, "Providers". */
final class AppleSecret implements Function<Instant, String> {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final ProviderSettings settings;
    private final PrivateKey key;

    /** @throws IllegalArgumentException if the key is none */
    AppleSecret(ProviderSettings settings) {
        this.settings = settings;
        this.key = key(settings.special("apple_private_key"));
    }

    private static PrivateKey key(String pem) {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw new IllegalArgumentException("apple_private_key has to be an EC key in PKCS #8, as PEM", none);
        }
    }

    @Override
    public String apply(Instant now) {
        var claims = new JwtClaims();
        claims.setIssuer(settings.special("apple_team_id"));
        claims.setSubject(settings.client().id());
        claims.setAudience("https://appleid.apple.com");
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plus(LIFE).toEpochMilli()));
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setKeyIdHeaderValue(settings.special("apple_private_key_id"));
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException("the secret for Apple could not be signed", failed);
        }
    }
}
