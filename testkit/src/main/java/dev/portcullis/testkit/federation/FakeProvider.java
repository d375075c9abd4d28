package dev.portcullis.testkit.federation;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.loopback.LoopbackHttp;
import dev.portcullis.testkit.loopback.Received;
import dev.portcullis.testkit.loopback.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A provider of OpenID Connect on a free port of loopback, for tests of sign-ins with others: it describes itself, sends browsers
 * back, trades codes and signs tokens, and takes client, code, verifier and address as exactly as providers do. It can lie, be slow, be away
 * and change its keys. Safe for use by many threads.
 *
 * <pre>{@code
 * try (var provider = FakeProvider.start()) {
 *     …                                                    // the server has provider.configured("work") among its providers
 *     var ada = FakeAccount.anyone();
 *     URI back = provider.visit(whereTheFlowLed, ada);     // where the browser goes on, with a code for the server
 *     provider.lies(Lie.SIGNATURE);                        // from now on
 * }
 * }</pre>
 *
 * <p>Source: OpenID Connect Core 1.0, sections 2 and 3.1; OpenID Connect Discovery 1.0; RFC 7636; RFC 9207; W3C, Federated Credential
 * Management API.
 */
public final class FakeProvider implements AutoCloseable {
    /** Whom it knows as its client. */
    public static final String CLIENT_ID = "client-of-tests";

    /** What its client proves itself with. */
    public static final String CLIENT_SECRET = "secret-of-tests";

    /** Of whom the address is verified if the provider says so. */
    private static final String MAPPER = """
            local claims = std.extVar('claims');
            {
              identity: {
                traits: { [if 'email' in claims then 'email']: claims.email },
                [if 'email_verified' in claims then 'verified_addresses']: [{ via: 'email', value: claims.email }],
              },
            }
            """;

    private final LoopbackHttp http;
    private final IdTokens tokens;
    private final BrowserDialogue dialogue = new BrowserDialogue(this::address, () -> this.visitor, this::idToken);
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, FakeAccount> visitors = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private volatile Set<Lie> lies = Set.of();
    private volatile Duration delay = Duration.ZERO;
    private volatile CountDownLatch thought = new CountDownLatch(1);
    private volatile boolean isAway;
    private volatile @Nullable FakeAccount visitor;

    private FakeProvider(int port, InstantSource clock) {
        http = LoopbackHttp.start(port, this::answer);
        tokens = new IdTokens(clock);
    }

    public static FakeProvider start() {
        return start(InstantSource.system());
    }

    /** @param clock what its tokens take for now */
    public static FakeProvider start(InstantSource clock) {
        return new FakeProvider(0, clock);
    }

    /** At a port that a server's configuration names already. */
    public static FakeProvider at(int port) {
        return new FakeProvider(port, InstantSource.system());
    }

    /** What it calls itself, for {@code issuer_url}. */
    public String issuer() {
        return http.at("").toString();
    }

    /**
     * As a server's configuration names it, for the list {@code selfservice.methods.oidc.config.providers}: its type is {@code
     * generic}, and its mapper makes the trait {@code email} of the claim.
     *
     * @param id its name there
     */
    public JsonObject configured(String id) {
        return JsonObject.of("id", Json.of(id), "provider", Json.of("generic"))
                .with("label", Json.of("Provider of tests"))
                .with("client_id", Json.of(CLIENT_ID))
                .with("client_secret", Json.of(CLIENT_SECRET))
                .with("issuer_url", Json.of(issuer()))
                .with("mapper_url", Json.of("base64://" + base64(MAPPER)))
                .with("scope", new JsonArray(List.of(Json.of("email"))));
    }

    /** The same, and browsers can ask it in a dialogue of their own (FedCM), where {@link #isVisitedBy} says who is signed in. */
    public JsonObject configuredWithDialogue(String id) {
        return configured(id).with("fedcm_config_url", address(BrowserDialogue.CONFIGURATION));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Somebody comes with their browser, signs in and agrees.
     *
     * @param authorization the address that the flow led to
     * @return where the browser goes on
     * @throws IllegalArgumentException if the address asks for something that no provider would do
     */
    public URI visit(URI authorization, FakeAccount account) {
        var request = request(authorization);
        String code = UUID.randomUUID().toString();
        grants.put(code, request.grant(account));
        return request.back("code", code, issuer(), lies);
    }

    /** As {@link #visit}, but the person, or the provider, does not agree. @param error for instance {@code access_denied} */
    public URI refuse(URI authorization, String error) {
        return request(authorization).back("error", error, issuer(), lies);
    }

    private AuthorizationRequest request(URI authorization) {
        return AuthorizationRequest.of(http.at("/authorize"), authorization);
    }

    /** Who comes from now on with a browser of its own that follows addresses, for instance one that a test drives. */
    public void isVisitedBy(FakeAccount account) {
        visitor = account;
    }

    /**
     * What an app or a browser gets that speaks with the provider itself.
     *
     * @param nonce what the token repeats; null for nothing
     */
    public String idToken(FakeAccount account, @Nullable String nonce) {
        return tokens.token(issuer(), account, nonce, lies);
    }

    /** What it tells falsely from now on; nothing for the truth. */
    public void lies(Lie... what) {
        lies = Set.of(what);
    }

    /** How long it thinks from now on before it answers; what it thinks about already is answered at once. */
    public void answersAfter(Duration time) {
        CountDownLatch before = thought;
        thought = new CountDownLatch(1);
        delay = time;
        before.countDown();
    }

    private void think() {
        try {
            if (thought.await(delay.toNanos(), TimeUnit.NANOSECONDS)) return;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on it answers nothing but that it is out of order. */
    public void goesAway() {
        isAway = true;
    }

    public void comesBack() {
        isAway = false;
    }

    /** From now on another key signs, and the former is published no more. */
    public void rotatesKeys() {
        tokens.rotate();
    }

    /** How often a path was asked for since the start, for instance {@code /keys}. */
    public int asked(String path) {
        return count(path).get();
    }

    private AtomicInteger count(String path) {
        return asked.computeIfAbsent(path, first -> new AtomicInteger());
    }

    private Reply answer(Received request) {
        count(request.path()).incrementAndGet();
        think();
        if (isAway) return Reply.of(503);
        return switch (request.path()) {
            case "/.well-known/openid-configuration" -> Reply.json(200, description());
            case "/keys" -> Reply.json(200, tokens.published());
            case "/authorize" -> authorize(http.at(request.target().toString()));
            case "/token" -> trade(request);
            case "/userinfo" -> userinfo(request);
            default -> dialogue.answer(request);
        };
    }

    private JsonObject description() {
        return JsonObject.of("issuer", Json.of(issuer()))
                .with("authorization_endpoint", address("/authorize"))
                .with("token_endpoint", address("/token"))
                .with("jwks_uri", address("/keys"))
                .with("userinfo_endpoint", address("/userinfo"))
                .with("id_token_signing_alg_values_supported", new JsonArray(List.of(Json.of("ES256"))))
                .with("code_challenge_methods_supported", new JsonArray(List.of(Json.of("S256"))))
                .with("authorization_response_iss_parameter_supported", Json.of(true));
    }

    private Json address(String path) {
        return Json.of(http.at(path).toString());
    }

    private Reply authorize(URI authorization) {
        FakeAccount account = visitor;
        try {
            return Reply.found(
                    account == null ? refuse(authorization, "login_required") : visit(authorization, account));
        } catch (IllegalArgumentException wrong) {
            return refusal(400, "invalid_request", String.valueOf(wrong.getMessage()));
        }
    }

    private Reply trade(Received request) {
        Map<String, String> form = request.form();
        if (!isClient(request, form)) return refusal(401, "invalid_client", "this is not the client");
        // Codes count once, whatever comes of it.
        Grant grant = grants.remove(form.getOrDefault("code", ""));
        if (grant == null) return refusal(400, "invalid_grant", "there is no such code");
        return grant.complaint(form)
                .map(complaint -> refusal(400, "invalid_grant", complaint))
                .orElseGet(() -> Reply.json(200, given(grant)));
    }

    private static boolean isClient(Received request, Map<String, String> form) {
        String basic = "Basic " + base64(CLIENT_ID + ":" + CLIENT_SECRET);
        return request.header("Authorization")
                .map(basic::equals)
                .orElseGet(() ->
                        CLIENT_ID.equals(form.get("client_id")) && CLIENT_SECRET.equals(form.get("client_secret")));
    }

    private JsonObject given(Grant grant) {
        String access = UUID.randomUUID().toString();
        visitors.put(access, grant.account());
        JsonObject given = JsonObject.of("access_token", Json.of(access), "token_type", Json.of("Bearer"));
        return lies.contains(Lie.NO_TOKEN)
                ? given
                : given.with("id_token", Json.of(idToken(grant.account(), grant.nonce())));
    }

    private Reply userinfo(Received request) {
        Optional<FakeAccount> account = request.header("Authorization")
                .map(bearer -> visitors.get(bearer.replace("Bearer ", "")))
                .map(known -> lies.contains(Lie.USERINFO) ? FakeAccount.anyone() : known);
        return account.map(one -> Reply.json(200, one.said())).orElseGet(() -> Reply.of(401));
    }

    private static Reply refusal(int status, String error, String description) {
        return Reply.json(status, JsonObject.of("error", Json.of(error), "error_description", Json.of(description)));
    }

    /** Whoever still waits for an answer gets none. */
    @Override
    public void close() {
        http.close();
    }
}
