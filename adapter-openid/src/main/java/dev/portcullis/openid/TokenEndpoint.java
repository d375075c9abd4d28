package dev.portcullis.openid;

import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.ProviderAccount.Tokens;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Trades codes for tokens. Source: RFC 6749, sections 2.3.1 and 4.1.3. */
final class TokenEndpoint {
    private final ProviderSettings settings;
    private final Web web;
    private final Function<Instant, String> secret;

    /** @param secret our secret at this moment; some providers want a fresh one for each request */
    TokenEndpoint(ProviderSettings settings, Web web, Function<Instant, String> secret) {
        this.settings = settings;
        this.web = web;
        this.secret = secret;
    }

    Tokens redeem(URI endpoint, boolean secretInBody, AuthorizationCode code, Instant now) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code.code());
        form.put("redirect_uri", settings.redirectUri().toString());
        if (code.verifier() != null) {
            form.put("code_verifier", code.verifier());
        }
        OutboundAnswer answer = web.send(signed(endpoint, form, secretInBody, secret.apply(now)));
        if (!answer.isOk()) {
            throw new ProviderFailed(Kind.UNAVAILABLE, "The provider did not take our code.");
        }
        return tokens(web.object(answer.body(), Kind.UNAVAILABLE));
    }

    private OutboundRequest signed(URI endpoint, Map<String, String> form, boolean secretInBody, String password) {
        String client = settings.client().id();
        if (secretInBody) {
            form.put("client_id", client);
            form.put("client_secret", password);
            return OutboundRequest.form(endpoint, form);
        }
        String pair = encoded(client) + ":" + encoded(password);
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return OutboundRequest.form(endpoint, form).with("Authorization", "Basic " + basic);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Tokens tokens(JsonObject answer) {
        String access = answer.text("access_token")
                .orElseThrow(() -> new ProviderFailed(Kind.UNAVAILABLE, "The provider gave no token."));
        return new Tokens(
                answer.text("id_token").orElse(""),
                access,
                answer.text("refresh_token").orElse(""));
    }
}
