package dev.portcullis.jose;

import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.token.TokenVerifier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens by the public keys of a JSON Web Key Set: signature, algorithm, issuer, time. The signature of a token that comes
 * again is not computed again.
 *
 * <pre>{@code
 * var verifier = new JoseTokenVerifier(keys::text, "https://id.example.org/", Clock.systemUTC(), json);
 * Optional<JsonObject> claims = verifier.verify(bearer);
 * }</pre>
 */
public final class JoseTokenVerifier implements TokenVerifier {
    private static final int LONGEST = 16_384;

    private final Supplier<String> keySet;
    private final String issuer;
    private final InstantSource clock;
    private final JsonText json;
    // The keys of the text last seen: reading them costs more than checking a token.
    private volatile @Nullable Keys last;

    /** Keys as they were read from a text, and the tokens that they were found to sign. */
    private record Keys(
            String text, JwksVerificationKeyResolver resolver, SignatureCheck signatures, CheckedTokens tokens) {}

    /**
     * @param keySet the set as JSON; must be quick, and may throw {@link Unavailable}
     * @param issuer what the claim {@code iss} has to be
     */
    public JoseTokenVerifier(Supplier<String> keySet, String issuer, InstantSource clock, JsonText json) {
        this.keySet = keySet;
        this.issuer = issuer;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Optional<JsonObject> verify(String token) {
        if (token.length() > LONGEST) return Optional.empty();
        Keys keys = keys();
        Instant now = clock.instant();
        return keys.tokens().find(token, now).or(() -> checked(token, keys, now));
    }

    private Optional<JsonObject> checked(String token, Keys keys, Instant now) {
        try {
            JwtClaims claims = signed(token, keys);
            consumer(now).processContext(new JwtContext(claims, List.of()));
            if (!(json.read(claims.getRawJson()) instanceof JsonObject object)) return Optional.empty();
            keys.tokens().remember(token, new CheckedTokens.Checked(object, from(claims), until(claims)));
            return Optional.of(object);
        } catch (InvalidJwtException | JoseException | MalformedClaimException | RuntimeException uncounted) {
            // The library takes members of a header for what they should be.
            return Optional.empty();
        }
    }

    private static JwtClaims signed(String token, Keys keys) throws JoseException, InvalidJwtException {
        if (!(JsonWebStructure.fromCompactSerialization(token) instanceof JsonWebSignature signature)) {
            throw new JoseException("It is encrypted.");
        }
        if (!keys.signatures().holds(signature, keys.resolver().resolveKey(signature, List.of()))) {
            throw new JoseException("It was changed, or signed by somebody else.");
        }
        return JwtClaims.parse(signature.getUnverifiedPayload());
    }

    private static Instant from(JwtClaims claims) throws MalformedClaimException {
        NumericDate notBefore = claims.getNotBefore();
        return notBefore == null ? Instant.MIN : Instant.ofEpochMilli(notBefore.getValueInMillis());
    }

    private static Instant until(JwtClaims claims) throws MalformedClaimException {
        return Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
    }

    // What the claims have to be; by then the signature was found right.
    private JwtConsumer consumer(Instant now) {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setDisableRequireSignature()
                .setRequireExpirationTime()
                .setExpectedIssuer(issuer)
                .setSkipDefaultAudienceValidation()
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .build();
    }

    private Keys keys() {
        String text = keySet.get();
        Keys known = last;
        if (known != null && known.text().equals(text)) return known;
        var read = new Keys(
                text,
                new JwksVerificationKeyResolver(set(text).getJsonWebKeys()),
                new SignatureCheck(),
                new CheckedTokens());
        last = read;
        return read;
    }

    private static JsonWebKeySet set(String text) {
        try {
            return new JsonWebKeySet(text);
        } catch (JoseException | RuntimeException unreadable) {
            throw new Unavailable("the key set that tokens are checked by cannot be read", null);
        }
    }
}
