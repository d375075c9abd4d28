package dev.portcullis.testkit.federation;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.token.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The id tokens of a provider, true or not. Source: OpenID Connect Core 1.0, section 2. */
final class IdTokens {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String ELSEWHERE = "https://impostor.example.org";

    private final InstantSource clock;
    private volatile SigningKey key = SigningKey.fresh();

    IdTokens(InstantSource clock) {
        this.clock = clock;
    }

    void rotate() {
        key = SigningKey.fresh();
    }

    /** The keys that count now. */
    JsonObject published() {
        return JsonObject.of("keys", new JsonArray(List.of(key.published())));
    }

    /** @param nonce what was asked for; null where nothing was */
    String token(String issuer, FakeAccount account, @Nullable String nonce, Set<Lie> lies) {
        JsonObject claims = claims(issuer, account, nonce, lies);
        if (lies.contains(Lie.UNSIGNED)) {
            return SigningKey.encoded(JsonObject.of("alg", Json.of("none"))) + "." + SigningKey.encoded(claims) + ".";
        }
        SigningKey signing = lies.contains(Lie.SIGNATURE) ? SigningKey.fresh() : key;
        return signing.sign(key.header(), claims);
    }

    private JsonObject claims(String issuer, FakeAccount account, @Nullable String nonce, Set<Lie> lies) {
        Instant now = moment(lies);
        JsonObject claims = account.said()
                .with("iss", Json.of(lies.contains(Lie.ISSUER) ? ELSEWHERE : issuer))
                .with("aud", Json.of(lies.contains(Lie.AUDIENCE) ? "somebody else" : FakeProvider.CLIENT_ID))
                .with("iat", Json.of(now.getEpochSecond()))
                .with("exp", Json.of(now.plus(LIFE).getEpochSecond()));
        return repeating(nonce, lies.contains(Lie.NO_SUBJECT) ? claims.without("sub") : claims, lies);
    }

    private Instant moment(Set<Lie> lies) {
        Instant now = clock.instant();
        if (lies.contains(Lie.OVER)) return now.minus(Duration.ofHours(1)).minus(LIFE);
        return lies.contains(Lie.TOMORROW) ? now.plus(Duration.ofDays(1)) : now;
    }

    private static JsonObject repeating(@Nullable String nonce, JsonObject claims, Set<Lie> lies) {
        if (lies.contains(Lie.NONCE)) return claims.with("nonce", Json.of("another"));
        return nonce == null || lies.contains(Lie.NO_NONCE) ? claims : claims.with("nonce", Json.of(nonce));
    }
}
