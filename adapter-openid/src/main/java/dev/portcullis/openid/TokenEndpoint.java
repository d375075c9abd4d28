package dev.portcullis.openid;

import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.ProviderAccount.Tokens;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.Json;
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

    /** How a code is traded. */
    enum Trade {
        /** In a form, with our secret as Basic authentication. */
        BASIC,
        /** In a form, with our secret in it. */
        BODY,
        /** In JSON, with our secret in it, under names of its own. */
        JSON
    }

    /** @param answer all that was given, for providers that say more there */
    record Granted(Tokens tokens, JsonObject answer) {
        /** Shows no token. */
        @Override
        public String toString() {
            return "Granted[hidden]";
        }
    }

    Granted redeem(URI endpoint, Trade trade, AuthorizationCode code, Instant now) {
        String password = secret.apply(now);
        OutboundAnswer answer = web.send(
                trade == Trade.JSON
                        ? inJson(endpoint, code, password)
                        : signed(endpoint, form(code), trade == Trade.BODY, password));
        if (!answer.isOk()) {
            throw new ProviderFailed(Kind.UNAVAILABLE, "The provider did not take our code: " + why(answer) + ".");
        }
        return granted(web.object(answer.body(), Kind.UNAVAILABLE), trade);
    }

    /** For operators, who have to know a wrong secret from a wrong code. Source: RFC 6749, section 5.2. */
    private String why(OutboundAnswer answer) {
        String status = "status " + answer.status();
        try {
            return web.object(answer.body(), Kind.UNAVAILABLE)
                    .text("error")
                    .filter(error -> error.matches("[a-z_]{1,40}"))
                    .map(error -> status + ", " + error)
                    .orElse(status);
        } catch (ProviderFailed unreadable) {
            return status;
        }
    }

    private OutboundRequest inJson(URI endpoint, AuthorizationCode code, String password) {
        JsonObject asked = JsonObject.of("grantType", Json.of("authorization_code"))
                .with("clientId", Json.of(settings.client().id()))
                .with("clientSecret", Json.of(password))
                .with("code", Json.of(code.code()));
        return OutboundRequest.get(endpoint).posting("application/json", web.written(asked));
    }

    private Map<String, String> form(AuthorizationCode code) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code.code());
        form.put("redirect_uri", settings.redirectUri().toString());
        if (code.verifier() != null) {
            form.put("code_verifier", code.verifier());
        }
        if (settings.type().equals("line")) {
            form.put("id_token_key_type", "JWK");
        }
        return form;
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

    private static Granted granted(JsonObject answer, Trade trade) {
        boolean camel = trade == Trade.JSON;
        String access = answer.text(camel ? "accessToken" : "access_token")
                .orElseThrow(() -> new ProviderFailed(Kind.UNAVAILABLE, "The provider gave no token."));
        var tokens = new Tokens(
                answer.text("id_token").orElse(""),
                access,
                answer.text(camel ? "refreshToken" : "refresh_token").orElse(""));
        return new Granted(tokens, answer);
    }
}
