package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import java.net.URI;
import java.security.Key;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** The keys that a provider publishes: kept, and fetched again when a token names one that is not among them. */
final class KeySet implements VerificationKeyResolver {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);

    private final Kept<JwksVerificationKeyResolver> keys;

    KeySet(Web web, URI address, InstantSource clock) {
        this.keys = new Kept<>(() -> read(web.text(address, Kind.UNAVAILABLE)), LIFE, clock);
    }

    private static JwksVerificationKeyResolver read(String text) {
        try {
            List<JsonWebKey> published = new JsonWebKeySet(text).getJsonWebKeys();
            return new JwksVerificationKeyResolver(published);
        } catch (JoseException | RuntimeException unreadable) {
            // The library takes members of a set for what they should be.
            throw new ProviderFailed(Kind.UNAVAILABLE, "The keys of the provider cannot be read.", unreadable);
        }
    }

    @Override
    public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        try {
            return keys.get().resolveKey(signature, nesting);
        } catch (UnresolvableKeyException unknown) {
            return keys.notOlderThan(AT_MOST_EVERY).resolveKey(signature, nesting);
        }
    }
}
