package dev.portcullis.openid;

import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.AuthorizationRequest;
import dev.portcullis.ports.federation.IdentityProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.federation.SubmittedToken;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A provider that signs nothing: it says who somebody is to whoever has an access token. Source: RFC 6749. */
final class OAuthProvider implements IdentityProvider {
    private static final String WEAKEST = "urn:safelayer:tws:policies:authentication:level:low";

    private final ProviderSettings settings;
    private final Preset preset;
    private final Web web;
    private final JsonText json;
    private final TokenEndpoint tokens;

    OAuthProvider(ProviderSettings settings, Preset preset, Web web, JsonText json) {
        this.settings = settings;
        this.preset = preset;
        this.web = web;
        this.json = json;
        this.tokens = new TokenEndpoint(settings, web, now -> settings.client().secret());
    }

    // These do not say whether they take it; so only when it is asked for.
    @Override
    public boolean provesAttempts() {
        return settings.pkce().equals("force");
    }

    @Override
    public URI authorization(AuthorizationRequest request) {
        return AuthorizationUrl.of(
                address(preset.places().authorization()), settings, scope(), request, extra(request.again()));
    }

    private List<String> scope() {
        if (!preset.has(Quirk.OPENID_SCOPE) || settings.scope().contains("openid")) {
            return settings.scope();
        }
        var scope = new ArrayList<>(settings.scope());
        scope.add("openid");
        return scope;
    }

    private Map<String, String> extra(boolean again) {
        var extra = new LinkedHashMap<String, String>();
        if (preset.has(Quirk.OPENID_PARAMETERS)) {
            extra.putAll(AuthorizationUrl.openIdParameters(settings, again, json));
        }
        if (preset.has(Quirk.PROMPT_NONE_OR_CONSENT)) {
            extra.put("prompt", again ? "consent" : "none");
        }
        if (preset.has(Quirk.PROMPT_CONSENT)) {
            extra.put("prompt", "consent");
        }
        if (preset.has(Quirk.ANY_STRENGTH)) {
            extra.put("acr_values", WEAKEST);
        }
        return extra;
    }

    private URI address(String template) {
        return URI.create(Preset.filled(template, settings.issuer()));
    }

    @Override
    public ProviderAccount redeem(AuthorizationCode code, Instant now) {
        TokenEndpoint.Granted granted = tokens.redeem(address(preset.places().token()), trade(), code, now);
        requireGranted(granted.answer().text("scope"));
        URI person = address(preset.places().person());
        JsonObject answer =
                web.object(preset.asking().question(person, granted.tokens().accessToken(), settings), Kind.UPSTREAM);
        JsonObject claims = preset.refinement().refined(renamed(answer), new Said(answer, granted, settings, web));
        ProviderAccount account = Claims.account(issued(claims), false, granted.tokens());
        return preset.has(Quirk.RAW)
                ? new ProviderAccount(account.subject(), account.claims().with("raw_claims", answer), granted.tokens())
                : account;
    }

    private TokenEndpoint.Trade trade() {
        if (preset.has(Quirk.JSON_TRADE)) {
            return TokenEndpoint.Trade.JSON;
        }
        return preset.has(Quirk.BASIC) ? TokenEndpoint.Trade.BASIC : TokenEndpoint.Trade.BODY;
    }

    // Who says nothing granted everything. Source: RFC 6749, section 5.1.
    private void requireGranted(Optional<String> said) {
        if (said.isEmpty() || !preset.has(Quirk.GRANTS_BY_COMMA) && !preset.has(Quirk.GRANTS_BY_SPACE)) {
            return;
        }
        String separator = preset.has(Quirk.GRANTS_BY_COMMA) ? " *, *" : " +";
        if (!Set.of(said.get().trim().split(separator, -1)).containsAll(settings.scope())) {
            throw new ProviderFailed(Kind.UNTRUSTED, "The provider did not grant what was asked for.");
        }
    }

    private JsonObject renamed(JsonObject said) {
        JsonObject claims = preset.names().isEmpty() ? said : JsonObject.EMPTY;
        for (var name : preset.names().entrySet()) {
            Optional<Json> value = Path.in(said, name.getValue()).map(OAuthProvider::asText);
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
