package dev.portcullis.openid;

import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.AuthorizationRequest;
import dev.portcullis.ports.federation.IdentityProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderAccount.Tokens;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.federation.SubmittedToken;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Stands for a vendor whose apps hand in tokens: everybody knows its key. A root must refuse it wherever strangers come, as
 * {@code embedded} does.
 */
final class TestDouble implements IdentityProvider {
    private static final byte[] KNOWN_KEY = "xxxxxxx".getBytes(StandardCharsets.US_ASCII);
    private static final String ISSUER = "https://example.com/fedcm";

    private final IdentityProvider way;
    private final ProviderSettings settings;
    private final JsonText json;

    TestDouble(IdentityProvider way, ProviderSettings settings, JsonText json) {
        this.way = way;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public boolean provesAttempts() {
        return way.provesAttempts();
    }

    @Override
    public URI authorization(AuthorizationRequest request) {
        return way.authorization(request);
    }

    @Override
    public ProviderAccount redeem(AuthorizationCode code, Instant now) {
        return way.redeem(code, now);
    }

    @Override
    public ProviderAccount verify(SubmittedToken token, Instant now) {
        JsonObject claims = claims(token.idToken());
        if (claims.text("sub").filter(subject -> !subject.isEmpty()).isEmpty()) {
            throw new ProviderFailed(Kind.FORBIDDEN, "The token does not say who this is.");
        }
        Nonces.check(settings.type(), claims, token.nonce());
        return Claims.account(claims.with("iss", Json.of(ISSUER)), false, Tokens.NONE);
    }

    @Override
    public ProviderAccount verifyChosen(SubmittedToken token, Instant now) {
        return verify(token, now);
    }

    private JsonObject claims(String token) {
        try {
            var read = new JsonWebSignature();
            read.setDoKeyValidation(false);
            read.setCompactSerialization(token);
            read.setKey(new HmacKey(KNOWN_KEY));
            boolean isGood =
                    AlgorithmIdentifiers.HMAC_SHA256.equals(read.getAlgorithmHeaderValue()) && read.verifySignature();
            return isGood && json.read(read.getPayload()) instanceof JsonObject claims ? claims : refused();
        } catch (JoseException | ClassCastException | IllegalArgumentException unreadable) {
            return refused();
        }
    }

    private static JsonObject refused() {
        throw new ProviderFailed(Kind.FORBIDDEN, "The token does not count.");
    }
}
