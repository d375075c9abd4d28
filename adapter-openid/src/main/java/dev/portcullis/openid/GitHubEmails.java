package dev.portcullis.openid;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
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
    static JsonObject with(JsonObject claims, Said said) {
        ProviderSettings settings = said.settings();
        boolean asks = settings.type().equals("github-app")
                || settings.type().equals("github") && settings.scope().contains("user:email");
        return asks ? primary(said).map(one -> told(claims, one)).orElse(claims.without("email")) : claims;
    }

    private static Optional<JsonObject> primary(Said said) {
        return said.web().list(Preset.bearer(ADDRESSES, said.accessToken())).stream()
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
