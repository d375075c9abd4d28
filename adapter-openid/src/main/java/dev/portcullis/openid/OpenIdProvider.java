package dev.portcullis.openid;

import dev.portcullis.openid.TokenEndpoint.Trade;
import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.AuthorizationRequest;
import dev.portcullis.ports.federation.IdentityProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderAccount.Tokens;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.federation.SubmittedToken;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.token.TokenSignatures;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A provider that describes itself and signs what it says. Source: OpenID Connect Core 1.0; OpenID Connect Discovery 1.0. */
final class OpenIdProvider implements IdentityProvider {
    private static final Duration LIFE = Duration.ofHours(1);

    private final ProviderSettings settings;
    private final String issuer;
    private final Web web;
    private final TokenSignatures signatures;
    private final JsonText json;
    private final TokenEndpoint tokens;
    private final Kept<Known> known;

    /** What the provider says of itself, and its keys. */
    private record Known(Endpoints endpoints, KeySet keys) {}

    OpenIdProvider(
            ProviderSettings settings,
            String issuer,
            Web web,
            TokenSignatures signatures,
            JsonText json,
            InstantSource clock) {
        this.settings = settings;
        this.issuer = issuer;
        this.web = web;
        this.signatures = signatures;
        this.json = json;
        this.tokens = new TokenEndpoint(settings, web, secret(settings));
        this.known = new Kept<>(() -> discover(clock), LIFE, clock);
    }

    private static Function<Instant, String> secret(ProviderSettings settings) {
        return settings.type().equals("apple")
                ? new AppleSecret(settings)
                : now -> settings.client().secret();
    }

    private Known discover(InstantSource clock) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        JsonObject document = web.object(URI.create(base + "/.well-known/openid-configuration"), Kind.MISCONFIGURED);
        Endpoints endpoints = Endpoints.of(document, issuer);
        return new Known(endpoints, new KeySet(web, Objects.requireNonNull(endpoints.keys()), clock));
    }

    private Known known() {
        try {
            return known.get();
        } catch (ProviderFailed away) {
            throw new ProviderFailed(Kind.MISCONFIGURED, "The provider does not describe itself.", away);
        }
    }

    @Override
    public boolean provesAttempts() {
        return switch (settings.pkce()) {
            case "never" -> false;
            case "force" -> true;
            default -> known().endpoints().challenges();
        };
    }

    @Override
    public URI authorization(AuthorizationRequest request) {
        return AuthorizationUrl.of(
                known().endpoints().authorization(), settings, scope(), request, extra(request.again()));
    }

    private List<String> scope() {
        Stream<String> asked = settings.scope().stream()
                .filter(one -> !(settings.type().equals("google") && one.equals("offline_access")));
        var scope = new ArrayList<>(asked.toList());
        if (!scope.contains("openid")) {
            scope.add("openid");
        }
        return scope;
    }

    private Map<String, String> extra(boolean again) {
        var extra = new LinkedHashMap<>(AuthorizationUrl.openIdParameters(settings, again, json));
        if (settings.type().equals("google") && settings.scope().contains("offline_access")) {
            extra.put("access_type", "offline");
        }
        if (settings.type().equals("apple") && (scope().contains("email") || scope().contains("name"))) {
            extra.put("response_mode", "form_post");
        }
        return extra;
    }

    @Override
    public ProviderAccount redeem(AuthorizationCode code, Instant now) {
        Endpoints endpoints = known().endpoints();
        ResponseIssuer.require(endpoints, code.parameters());
        boolean inBody = endpoints.secretInBody() || settings.type().equals("apple");
        Tokens given = tokens.redeem(endpoints.token(), inBody ? Trade.BODY : Trade.BASIC, code, now)
                .tokens();
        if (given.idToken().isEmpty()) {
            throw new ProviderFailed(Kind.UNTRUSTED, "The provider gave no id token.");
        }
        JsonObject said = claims(given.idToken(), List.of(settings.client().id()), code.nonce(), now, Kind.UNTRUSTED);
        JsonObject all = usesUserinfo() ? userinfo(endpoints, given, said) : said;
        JsonObject named = MicrosoftSubject.in(AppleUser.with(settings, code, all, json), settings, web, given);
        return Claims.account(named, !NetId.is(settings), given, Claims.strength(said));
    }

    private boolean usesUserinfo() {
        return settings.userinfo() || settings.type().equals("linkedin_v2") || NetId.is(settings);
    }

    private JsonObject claims(
            String token, List<String> audiences, @Nullable String nonce, Instant now, Kind otherwise) {
        Known provider = known();
        var check = new IdTokenCheck(provider.keys(), signatures, expectedIssuer(token, provider), audiences, json);
        try {
            return check.claims(token, nonce, now);
        } catch (IdTokenCheck.Rejected rejected) {
            throw new ProviderFailed(otherwise, "The provider's token does not count: " + rejected.getMessage() + ".");
        }
    }

    private String expectedIssuer(String token, Known provider) {
        return settings.type().equals("microsoft")
                ? MicrosoftTenant.issuer(token, provider.endpoints().issuer(), web)
                : provider.endpoints().issuer();
    }

    // What the token vouches for and what userinfo says have to be about the same person (section 5.3.2).
    private JsonObject userinfo(Endpoints endpoints, Tokens given, JsonObject said) {
        URI address = endpoints.userinfo();
        if (address == null) {
            throw new ProviderFailed(Kind.MISCONFIGURED, "The provider has no userinfo endpoint.");
        }
        JsonObject answer = web.object(Preset.bearer(address, given.accessToken()), Kind.UNTRUSTED);
        JsonObject more = NetId.is(settings) ? NetId.named(answer, said) : answer;
        if (!more.get("sub").equals(said.get("sub"))) {
            throw new ProviderFailed(Kind.UNTRUSTED, "The provider's userinfo is about somebody else.");
        }
        return more.has("iss")
                ? more
                : said.get("iss").map(issuer -> more.with("iss", issuer)).orElse(more);
    }

    @Override
    public ProviderAccount verify(SubmittedToken token, Instant now) {
        if (!Presets.takesTokens(settings.type())) {
            throw new ProviderFailed(Kind.UPSTREAM, "Tokens of this provider cannot be handed in.");
        }
        var audiences = new ArrayList<String>();
        audiences.add(settings.client().id());
        audiences.addAll(settings.audiences());
        JsonObject said = claims(signed(token), audiences, null, now, Kind.FORBIDDEN);
        Nonces.check(settings.type(), said, token.nonce());
        return Claims.account(said, true, Tokens.NONE, Claims.strength(said));
    }

    @Override
    public ProviderAccount verifyChosen(SubmittedToken token, Instant now) {
        JsonObject said = claims(signed(token), List.of(settings.client().id()), token.nonce(), now, Kind.UNTRUSTED);
        return Claims.account(said, true, Tokens.NONE, Claims.strength(said));
    }

    private String signed(SubmittedToken token) {
        return NetId.is(settings)
                ? NetId.traded(token, settings, known().endpoints().token(), web)
                : token.idToken();
    }
}
