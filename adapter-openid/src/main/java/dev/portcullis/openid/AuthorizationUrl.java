package dev.portcullis.openid;

import dev.portcullis.ports.federation.AuthorizationRequest;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.secret.PlainHash;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address that a browser is sent to. Source: OpenID Connect Core 1.0, section 3.1.2.1; RFC 7636. */
final class AuthorizationUrl {
    private AuthorizationUrl() {}

    static URI of(
            URI endpoint,
            ProviderSettings settings,
            List<String> scope,
            AuthorizationRequest request,
            Map<String, String> extra) {
        var parameters = new TreeMap<String, String>();
        parameters.put("client_id", settings.client().id());
        parameters.put("redirect_uri", settings.redirectUri().toString());
        parameters.put("response_type", "code");
        parameters.put("scope", String.join(" ", scope));
        parameters.put("state", request.state());
        if (request.verifier() != null) {
            parameters.put("code_challenge", challenge(request.verifier()));
            parameters.put("code_challenge_method", "S256");
        }
        if (request.nonce() != null) {
            parameters.put("nonce", request.nonce());
        }
        parameters.putAll(extra);
        parameters.putAll(request.upstream());
        return with(endpoint, parameters);
    }

    /** What providers of OpenID Connect take, and some others. @param again whether somebody is to prove themselves anew */
    static Map<String, String> openIdParameters(ProviderSettings settings, boolean again, JsonText json) {
        var extra = new LinkedHashMap<String, String>();
        if (again) {
            extra.put("prompt", "login");
        }
        JsonObject claims = settings.requestedClaims();
        if (claims != null) {
            extra.put("claims", json.write(claims));
        }
        return extra;
    }

    private static URI with(URI endpoint, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query);
    }

    private static String challenge(String verifier) {
        byte[] digest = PlainHash.sha256(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
