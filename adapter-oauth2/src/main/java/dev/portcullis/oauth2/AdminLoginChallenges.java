package dev.portcullis.oauth2;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.oauth2.AcceptedLogin;
import dev.portcullis.ports.oauth2.ChallengeRefused;
import dev.portcullis.ports.oauth2.LoginChallengeServer;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to the administrative interface of Ory Hydra, and of servers that offer the same. Both calls may be repeated without
 * harm, so that an answer of 500 and more is asked for again, twice.
 */
public final class AdminLoginChallenges implements LoginChallengeServer {
    private static final String PATH = "/admin/oauth2/auth/requests/login";
    private static final Duration MAX_WAIT = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 3;

    private final OutboundClient client;
    private final JsonText json;
    private final String base;
    private final Map<String, String> headers;

    /** @param base the interface's address @param headers sent with each call; they may hold secrets */
    public AdminLoginChallenges(OutboundClient client, JsonText json, String base, Map<String, String> headers) {
        this.client = client;
        this.json = json;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.headers = Map.copyOf(headers);
    }

    @Override
    public JsonObject find(String challenge) {
        return ask("GET", "", challenge, null);
    }

    @Override
    public String accept(String challenge, AcceptedLogin login) {
        return ask("PUT", "/accept", challenge, json.write(body(login)))
                .text("redirect_to")
                .orElseThrow(() -> new Unavailable("the OAuth 2.0 server does not say where to go on", null));
    }

    private static JsonObject body(AcceptedLogin login) {
        var methods = login.methods().stream().map(CredentialType::value).toList();
        return JsonObject.of("amr", JsonArray.ofTexts(methods))
                .with("identity_provider_session_id", Json.of(login.session().toString()))
                .with("remember", Json.of(login.remembered()))
                .with("remember_for", Json.of(login.rememberedFor().toSeconds()))
                .with("subject", Json.of(login.subject().toString()));
    }

    private JsonObject ask(String method, String action, String challenge, @Nullable String body) {
        URI address = URI.create(
                base + PATH + action + "?login_challenge=" + URLEncoder.encode(challenge, StandardCharsets.UTF_8));
        OutboundRequest request = request(method, address, body);
        OutboundAnswer answer = answer(request);
        if (answer.isOk()) return object(answer);
        if (answer.status() >= 400 && answer.status() < 500) throw refused(answer);
        throw new Unavailable("the OAuth 2.0 server answered " + answer.status(), null);
    }

    private OutboundRequest request(String method, URI address, @Nullable String body) {
        OutboundRequest request = OutboundRequest.get(address).within(MAX_WAIT);
        for (var header : headers.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        if (body != null) request = request.posting("application/json", body);
        return new OutboundRequest(
                method, request.address(), request.headers(), request.body(), request.time(), request.most());
    }

    private OutboundAnswer answer(OutboundRequest request) {
        try {
            OutboundAnswer answer = client.send(request);
            for (int tries = 1; answer.status() >= 500 && tries < ATTEMPTS; tries++) {
                answer = client.send(request);
            }
            return answer;
        } catch (OutboundFailure none) {
            throw new Unavailable("the OAuth 2.0 server gives no answer", none);
        }
    }

    private ChallengeRefused refused(OutboundAnswer answer) {
        return new ChallengeRefused(answer.status(), hint(answer));
    }

    private @Nullable String hint(OutboundAnswer answer) {
        try {
            return object(answer).text("error_hint").orElse(null);
        } catch (Unavailable unreadable) {
            return null;
        }
    }

    private JsonObject object(OutboundAnswer answer) {
        try {
            if (json.read(answer.body()) instanceof JsonObject object) return object;
        } catch (IllegalArgumentException unreadable) {
            // Told below.
        }
        throw new Unavailable("the OAuth 2.0 server's answer is no JSON object", null);
    }
}
