package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderAccount.Tokens;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;

/**
 * By what Microsoft's people are known: a name for our client alone, as everywhere, or one that all clients of a tenant share.
 * Source: docs/contract/federation.md, "Providers".
 */
final class MicrosoftSubject {
    private static final URI ME = URI.create("https://graph.microsoft.com/v1.0/me");

    private MicrosoftSubject() {}

    static JsonObject in(JsonObject claims, ProviderSettings settings, Web web, Tokens given) {
        if (!settings.type().equals("microsoft")) {
            return claims;
        }
        return switch (settings.special("subject_source")) {
            case "me" -> named(claims, web.object(Preset.bearer(ME, given.accessToken()), Kind.UPSTREAM), "id");
            case "oid" -> named(claims, claims, "oid");
            default -> claims;
        };
    }

    // Without it nobody is known: never by another name instead.
    private static JsonObject named(JsonObject claims, JsonObject said, String name) {
        return claims.with("sub", said.text(name).<Json>map(Json::of).orElse(JsonNull.NULL));
    }
}
