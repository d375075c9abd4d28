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
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A provider that signs nothing: it says who somebody is to whoever has an access token. Source: RFC 6749. */
final class OAuthProvider implements IdentityProvider {
    private final ProviderSettings settings;
    private final Preset preset;
    private final Web web;
    private final TokenEndpoint tokens;

    OAuthProvider(ProviderSettings settings, Preset preset, Web web) {
        this.settings = settings;
        this.preset = preset;
        this.web = web;
        this.tokens = new TokenEndpoint(settings, web, now -> settings.client().secret());
    }

    // These do not say whether they take it; so only when it is asked for.
    @Override
    public boolean provesAttempts() {
        return settings.pkce().equals("force");
    }

    @Override
    public URI authorization(AuthorizationRequest request) {
        Map<String, String> extra =
                settings.type().equals("discord") ? Map.of("prompt", request.again() ? "consent" : "none") : Map.of();
        return AuthorizationUrl.of(address(preset.authorization()), settings, settings.scope(), request, extra);
    }

    private URI address(String template) {
        return URI.create(Preset.filled(template, settings.issuer()));
    }

    @Override
    public ProviderAccount redeem(AuthorizationCode code, Instant now) {
        boolean inBody = !settings.type().equals("uaepass");
        Tokens given = tokens.redeem(address(preset.token()), inBody, code, now);
        JsonObject said = web.object(
                OutboundRequest.get(address(preset.userinfo())).with("Authorization", "Bearer " + given.accessToken()),
                Kind.UPSTREAM);
        return Claims.account(issued(GitHubEmails.with(renamed(said), settings, web, given)), false, given);
    }

    private JsonObject renamed(JsonObject said) {
        JsonObject claims = preset.names().isEmpty() ? said : JsonObject.EMPTY;
        for (var name : preset.names().entrySet()) {
            Optional<Json> value = said.get(name.getValue()).map(OAuthProvider::asText);
            claims = value.isPresent() ? claims.with(name.getKey(), value.get()) : claims;
        }
        return claims;
    }

    /** Some number their people; a name is a text. */
    private static Json asText(Json value) {
        return value instanceof JsonNumber number ? Json.of(number.value().toPlainString()) : value;
    }

    private JsonObject issued(JsonObject claims) {
        String issuer = preset.issuer().isEmpty()
                ? claims.text("iss").orElse(settings.issuer())
                : Preset.filled(preset.issuer(), settings.issuer());
        return claims.with("iss", Json.of(issuer));
    }

    @Override
    public ProviderAccount verify(SubmittedToken token, Instant now) {
        throw new ProviderFailed(Kind.UPSTREAM, "Tokens of this provider cannot be handed in.");
    }

    @Override
    public ProviderAccount verifyChosen(SubmittedToken token, Instant now) {
        throw new ProviderFailed(Kind.UPSTREAM, "This provider signs nothing that a browser could hand over.");
    }
}
