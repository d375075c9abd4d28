package dev.portcullis.jose;

import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.token.TokenVerifier;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens by the public keys of a JSON Web Key Set: signature, algorithm, issuer, time.
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
    private volatile Map.@Nullable Entry<String, JwksVerificationKeyResolver> last;

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
        JwtConsumer consumer = consumer();
        try {
            String claims = consumer.processToClaims(token).getRawJson();
            return json.read(claims) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (InvalidJwtException | IllegalArgumentException uncounted) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys())
                .setJwsAlgorithmConstraints(Algorithms.SIGNATURES)
                .setRequireExpirationTime()
                .setExpectedIssuer(issuer)
                .setSkipDefaultAudienceValidation()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
                .build();
    }

    private JwksVerificationKeyResolver keys() {
        String text = keySet.get();
        var known = last;
        if (known != null && known.getKey().equals(text)) return known.getValue();
        var read = new JwksVerificationKeyResolver(set(text).getJsonWebKeys());
        last = Map.entry(text, read);
        return read;
    }

    private static JsonWebKeySet set(String text) {
        try {
            return new JsonWebKeySet(text);
        } catch (JoseException unreadable) {
            throw new Unavailable("the key set that tokens are checked by cannot be read", null);
        }
    }
}
