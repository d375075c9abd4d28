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
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * X, which speaks OAuth as it was before: each request is signed, and a token is asked for before somebody leaves. Source: RFC 5849;
 * docs/contract/federation.md, "Providers".
 */
final class XProvider implements IdentityProvider {
    static final String TYPE = "x";

    private static final URI REQUEST_TOKEN = URI.create("https://api.twitter.com/oauth/request_token");
    private static final URI ACCESS_TOKEN = URI.create("https://api.twitter.com/oauth/access_token");
    private static final String AUTHENTICATE = "https://api.twitter.com/oauth/authenticate?oauth_token=";
    private static final String PERSON = "https://api.twitter.com/1.1/account/verify_credentials.json";
    private static final Map<String, String> NAMES = Map.of(
            "sub", "id_str",
            "name", "name",
            "picture", "profile_image_url_https",
            "email", "email",
            "preferred_username", "screen_name",
            "website", "url");

    private final ProviderSettings settings;
    private final Web web;
    private final InstantSource clock;
    private final OAuthSignature signature;

    XProvider(ProviderSettings settings, Web web, InstantSource clock) {
        this.settings = settings;
        this.web = web;
        this.clock = clock;
        this.signature = new OAuthSignature(settings.client());
    }

    @Override
    public boolean provesAttempts() {
        return false;
    }

    @Override
    public URI authorization(AuthorizationRequest request) {
        String back = settings.redirectUri() + "?state=" + OAuthSignature.encoded(request.state()) + "&code=unused";
        Map<String, String> given = tokens(post(REQUEST_TOKEN, Map.of("oauth_callback", back)), Kind.MISCONFIGURED);
        if (!"true".equals(given.get("oauth_callback_confirmed"))) {
            throw new ProviderFailed(Kind.MISCONFIGURED, "The provider does not know our address.");
        }
        return URI.create(AUTHENTICATE + OAuthSignature.encoded(given.getOrDefault("oauth_token", "")));
    }

    @Override
    public ProviderAccount redeem(AuthorizationCode code, Instant now) {
        String token = code.parameters().getOrDefault("oauth_token", "");
        String verifier = code.parameters().getOrDefault("oauth_verifier", "");
        if (token.isEmpty() || verifier.isEmpty()) {
            throw new ProviderFailed(Kind.UNTRUSTED, "The provider did not sign you in.");
        }
        var asked = Map.of("oauth_token", token, "oauth_verifier", verifier);
        Map<String, String> access = tokens(post(ACCESS_TOKEN, asked), Kind.UNAVAILABLE);
        return Claims.account(claims(person(access, now)), false, Tokens.NONE);
    }

    private OutboundRequest post(URI address, Map<String, String> parameters) {
        String header = signature.header(new OAuthSignature.Signed("POST", address, parameters, ""), clock.instant());
        return OutboundRequest.form(address, Map.of()).with("Authorization", header);
    }

    private Map<String, String> tokens(OutboundRequest request, Kind otherwise) {
        OutboundAnswer answer = web.send(request);
        if (!answer.isOk()) {
            throw new ProviderFailed(otherwise, "The provider gave no token.");
        }
        Map<String, String> given = form(answer.body(), otherwise);
        if (given.getOrDefault("oauth_token", "").isEmpty()) {
            throw new ProviderFailed(otherwise, "The provider gave no token.");
        }
        return given;
    }

    private static Map<String, String> form(String body, Kind otherwise) {
        var fields = new HashMap<String, String>();
        try {
            for (String pair : body.trim().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        } catch (IllegalArgumentException none) {
            throw new ProviderFailed(otherwise, "The provider answered with no form.", none);
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private JsonObject person(Map<String, String> access, Instant now) {
        URI address = address();
        var asked = Map.of("oauth_token", access.getOrDefault("oauth_token", ""));
        String secret = access.getOrDefault("oauth_token_secret", "");
        String header = signature.header(new OAuthSignature.Signed("GET", address, asked, secret), now);
        return web.object(OutboundRequest.get(address).with("Authorization", header), Kind.UPSTREAM);
    }

    private URI address() {
        return URI.create(settings.scope().contains("email") ? PERSON + "?include_email=true" : PERSON);
    }

    private JsonObject claims(JsonObject person) {
        JsonObject claims = JsonObject.of("iss", Json.of(address().toString()));
        for (var name : NAMES.entrySet()) {
            claims = person.get(name.getValue()).isPresent()
                    ? claims.with(name.getKey(), person.get(name.getValue()).get())
                    : claims;
        }
        return claims;
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
