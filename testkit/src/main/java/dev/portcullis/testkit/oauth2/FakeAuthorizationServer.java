package dev.portcullis.testkit.oauth2;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.loopback.LoopbackHttp;
import dev.portcullis.testkit.loopback.Received;
import dev.portcullis.testkit.loopback.Reply;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OAuth 2.0 server that leaves it to others to find out who somebody is, on loopback: as much of its administrative interface
 * as a login needs. Each challenge can be accepted once. Safe for use by many threads.
 *
 * <pre>{@code
 * try (var server = FakeAuthorizationServer.start()) {
 *     …                                          // server.address() is the url of oauth2_provider
 *     String challenge = server.asks();          // the login_challenge of a browser that it sends
 *     …
 *     JsonObject told = server.accepted(challenge).orElseThrow();
 * }
 * }</pre>
 *
 * <p>Source: docs/contract/oauth2.md, "The server's two calls".
 */
public final class FakeAuthorizationServer implements AutoCloseable {
    /** The client on whose behalf it asks. */
    public static final String CLIENT_ID = "notes";

    private static final String REQUESTS = "/admin/oauth2/auth/requests/login";
    private static final ContractJson JSON = ContractJson.create();

    private final LoopbackHttp http;
    private final Map<String, JsonObject> open = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> accepted = new ConcurrentHashMap<>();

    private FakeAuthorizationServer(int port) {
        http = LoopbackHttp.start(port, this::answer);
    }

    public static FakeAuthorizationServer start() {
        return at(0);
    }

    /** @param port 0 for any that is free */
    public static FakeAuthorizationServer at(int port) {
        return new FakeAuthorizationServer(port);
    }

    /** Where it is, for {@code oauth2_provider.url}. */
    public URI address() {
        return http.at("/");
    }

    /** It wants to know who somebody is. @return the challenge that their browser comes with */
    public String asks() {
        return asks(false);
    }

    /** As {@link #asks()}, of somebody whom it knows, so that nobody has to prove anything who is signed in. */
    public String asksOfSomebodyKnown() {
        return asks(true);
    }

    private String asks(boolean skip) {
        String challenge = UUID.randomUUID().toString();
        JsonObject client = JsonObject.of("client_id", Json.of(CLIENT_ID), "client_name", Json.of("Notes"));
        open.put(
                challenge,
                JsonObject.of("challenge", Json.of(challenge), "client", client)
                        .with("request_url", Json.of(http.at("/oauth2/auth").toString()))
                        .with("skip", Json.of(skip))
                        .with("subject", Json.of("")));
        return challenge;
    }

    /** What it was told about a challenge: {@code subject}, {@code amr} and the like; empty until then. */
    public Optional<JsonObject> accepted(String challenge) {
        return Optional.ofNullable(accepted.get(challenge));
    }

    /** Where it sends the browser once somebody signed in. */
    public URI goingOnWith(String challenge) {
        return http.at("/oauth2/auth?login_verifier=" + challenge);
    }

    private Reply answer(Received request) {
        String challenge = request.query().getOrDefault("login_challenge", "");
        return switch (request.method() + " " + request.path()) {
            case "GET " + REQUESTS -> find(challenge);
            case "PUT " + REQUESTS + "/accept" -> accept(challenge, request.body());
            default -> Reply.of(404);
        };
    }

    private Reply find(String challenge) {
        JsonObject asked = open.get(challenge);
        return asked == null ? unknown(challenge) : Reply.json(200, asked);
    }

    private Reply accept(String challenge, String body) {
        if (open.remove(challenge) == null) return unknown(challenge);
        accepted.put(challenge, JSON.readText(JsonObject.class, body));
        return Reply.json(200, goingOn(challenge));
    }

    private JsonObject goingOn(String challenge) {
        return JsonObject.of("redirect_to", Json.of(goingOnWith(challenge).toString()));
    }

    private Reply unknown(String challenge) {
        return accepted.containsKey(challenge)
                ? Reply.json(410, goingOn(challenge))
                : Reply.json(
                        404, JsonObject.of("error", Json.of("Not Found"), "error_hint", Json.of("no such request")));
    }

    /** Whoever still waits for an answer gets none. */
    @Override
    public void close() {
        http.close();
    }
}
