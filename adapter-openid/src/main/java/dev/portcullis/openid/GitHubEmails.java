package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderAccount.Tokens;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.util.Optional;

/**
 * GitHub shows in a profile what its owner wants to be shown; which address is theirs, and proven, it tells apart. Source:
 * docs/contract/federation.md, "Providers".
 */
final class GitHubEmails {
    private static final URI ADDRESSES = URI.create("https://api.github.com/user/emails");

    private GitHubEmails() {}

    /** The claims with the primary address of somebody at GitHub, where that may be asked for. */
    static JsonObject with(JsonObject claims, ProviderSettings settings, Web web, Tokens given) {
        boolean asks = settings.type().equals("github-app")
                || settings.type().equals("github") && settings.scope().contains("user:email");
        return asks ? primary(web, given).map(one -> told(claims, one)).orElse(claims.without("email")) : claims;
    }

    private static Optional<JsonObject> primary(Web web, Tokens given) {
        return web.list(OutboundRequest.get(ADDRESSES).with("Authorization", "Bearer " + given.accessToken())).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(one -> one.isTrue("primary"))
                .findFirst();
    }

    private static JsonObject told(JsonObject claims, JsonObject primary) {
        boolean verified = primary.isTrue("verified");
        return claims.with("email", Json.of(primary.text("email").orElse("")))
                .with("email_verified", Json.of(verified));
    }
}
