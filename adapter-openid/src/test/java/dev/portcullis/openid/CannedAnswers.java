package dev.portcullis.openid;

import dev.portcullis.jose.JoseTokenSignatures;
import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.IdentityProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a provider answers at each of its addresses, and what it was asked. */
final class CannedAnswers implements OutboundClient {
    static final URI BACK = URI.create("https://id.example.org/back");

    private final Map<String, String> bodies = new HashMap<>();
    private final List<OutboundRequest> asked = new ArrayList<>();

    /** @param address without its query */
    CannedAnswers at(String address, String body) {
        bodies.put(address, body);
        return this;
    }

    @Override
    public OutboundAnswer send(OutboundRequest request) {
        asked.add(request);
        String body = bodies.get(request.address().toString().replaceFirst("\\?.*", ""));
        return new OutboundAnswer(body == null ? 404 : 200, Map.of(), body == null ? "" : body);
    }

    List<OutboundRequest> asked() {
        return List.copyOf(asked);
    }

    IdentityProvider provider(String type, JsonObject special, String... scope) {
        var settings = new ProviderSettings(
                "work",
                type,
                new ProviderSettings.Client("us", "secret"),
                special.text("issuer_url").orElse(""),
                BACK,
                List.of(scope),
                null,
                "never",
                false,
                List.of(),
                special);
        return new OpenIdProviders(this, new JoseTokenSignatures(), new TestJson(), InstantSource.fixed(Instant.EPOCH))
                .provider(settings);
    }

    ProviderAccount account(String type, String... scope) {
        return account(type, JsonObject.EMPTY, scope);
    }

    ProviderAccount account(String type, JsonObject special, String... scope) {
        return provider(type, special, scope).redeem(new AuthorizationCode("c", null, null, Map.of()), Instant.EPOCH);
    }
}
