package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.token.TokenSignatures;
import java.security.Key;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Whether an id token counts. Source: OpenID Connect Core 1.0, section 3.1.3.7; RFC 8725.
 *
 * @param keys the keys of the provider
 * @param signatures who signed a token
 * @param issuer what it has to say it is, letter by letter
 * @param audiences for one of which it has to be
 */
record IdTokenCheck(
        VerificationKeyResolver keys,
        TokenSignatures signatures,
        String issuer,
        List<String> audiences,
        JsonText json) {
    private static final int LONGEST = 64 * 1024;
    private static final int SKEW_IN_SECONDS = 30;
    private static final int OLDEST_IN_MINUTES = 24 * 60;
    // Keys are public, so nothing symmetric; and never none.
    private static final AlgorithmConstraints SIGNATURES = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            "RS256",
            "RS384",
            "RS512",
            "PS256",
            "PS384",
            "PS512",
            "ES256",
            "ES384",
            "ES512",
            "EdDSA");

    /**
     * The claims of a token that counts.
     *
     * @param nonce what it has to repeat; null where nothing was asked for
     * @throws Rejected if it does not count
     */
    JsonObject claims(String token, @Nullable String nonce, Instant now) throws Rejected {
        if (token.isEmpty() || token.length() > LONGEST) {
            throw new Rejected("there is none, or it is too long");
        }
        try {
            JsonWebSignature signed = signed(token);
            JwtClaims claims = JwtClaims.parse(signed.getUnverifiedPayload());
            consumer(now).processContext(new JwtContext(token, claims, List.of(signed)));
            return checked(json.read(claims.getRawJson()), nonce);
        } catch (InvalidJwtException | JoseException | RuntimeException rejected) {
            // The library takes members of a header for what they should be.
            throw new Rejected(reason(rejected));
        }
    }

    private JsonWebSignature signed(String token) throws JoseException, Rejected {
        if (!(JsonWebStructure.fromCompactSerialization(token) instanceof JsonWebSignature signed)) {
            throw new Rejected("it is encrypted");
        }
        SIGNATURES.checkConstraint(signed.getAlgorithmHeaderValue());
        if (!(key(signed) instanceof PublicKey key && signatures.signedBy(token, key))) {
            throw new Rejected("its signature is wrong");
        }
        return signed;
    }

    // Whoever came back may take another way in meanwhile, so it is told on the form.
    private Key key(JsonWebSignature signed) throws JoseException, Rejected {
        try {
            return keys.resolveKey(signed, List.of());
        } catch (ProviderFailed away) {
            throw new Rejected("the keys of the provider cannot be read now");
        }
    }

    // What the claims have to be; by then the signature was found right.
    private JwtConsumer consumer(Instant now) {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setDisableRequireSignature()
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audiences.toArray(String[]::new))
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, OLDEST_IN_MINUTES * 60)
                .setAllowedClockSkewInSeconds(SKEW_IN_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .registerValidator(TokenType::complaint)
                .build();
    }

    private JsonObject checked(Json read, @Nullable String nonce) throws Rejected {
        if (!(read instanceof JsonObject claims)) {
            throw new Rejected("it holds no claims");
        }
        if (claims.has("azp") && claims.text("azp").filter(audiences::contains).isEmpty()) {
            throw new Rejected("it was made for another client");
        }
        if (nonce != null && !repeats(claims, nonce)) {
            throw new Rejected("it belongs to another attempt");
        }
        return claims;
    }

    private static boolean repeats(JsonObject claims, String nonce) {
        return !nonce.isEmpty() && claims.text("nonce").filter(nonce::equals).isPresent();
    }

    private static String reason(Exception rejected) {
        return rejected instanceof InvalidJwtException invalid
                        && !invalid.getErrorDetails().isEmpty()
                ? "error " + invalid.getErrorDetails().getFirst().getErrorCode()
                : "it cannot be read";
    }

    /** A token does not count. The message says why, and holds nothing of the token. */
    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1L;

        Rejected(String reason) {
            super(reason);
        }
    }
}
