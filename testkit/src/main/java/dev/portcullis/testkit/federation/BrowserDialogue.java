package dev.portcullis.testkit.federation;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.loopback.Received;
import dev.portcullis.testkit.loopback.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a provider answers to browsers that ask it in a dialogue of their own. Whatever is asked has to come from such a dialogue, which
 * no page can pretend. Source: W3C, Federated Credential Management API, "Identity Provider HTTP API".
 *
 * @param address where a path of the provider is
 * @param visitor who is signed in there; null for nobody
 */
record BrowserDialogue(Function<String, Json> address, Supplier<@Nullable FakeAccount> visitor, Tokens tokens) {
    static final String CONFIGURATION = "/fedcm.json";
    private static final String ACCOUNTS = "/fedcm/accounts";
    private static final String ASSERTION = "/fedcm/assertion";
    private static final String LOGIN = "/fedcm/login";
    private static final Pattern NONCE = Pattern.compile("\"nonce\"\\s*:\\s*\"([^\"]*)\"");

    /** Makes the token for somebody. */
    @FunctionalInterface
    interface Tokens {
        String token(FakeAccount account, @Nullable String nonce);
    }

    Reply answer(Received request) {
        if (request.path().equals(LOGIN)) {
            return new Reply(200, Map.of("Content-Type", "text/html", "Set-Login", "logged-in"), "signed in");
        }
        if (!request.header("Sec-Fetch-Dest").filter("webidentity"::equals).isPresent()) {
            return Reply.of(404);
        }
        return switch (request.path()) {
            case "/.well-known/web-identity" -> Reply.json(200, known());
            case CONFIGURATION -> Reply.json(200, described());
            case ACCOUNTS -> signedIn().map(this::accounts).orElseGet(() -> Reply.of(401));
            case ASSERTION ->
                signedIn().map(account -> assertion(account, request)).orElseGet(() -> Reply.of(401));
            default -> Reply.of(404);
        };
    }

    private Optional<FakeAccount> signedIn() {
        return Optional.ofNullable(visitor.get());
    }

    private JsonObject known() {
        return JsonObject.of("provider_urls", new JsonArray(List.of(address.apply(CONFIGURATION))))
                .with("accounts_endpoint", address.apply(ACCOUNTS))
                .with("login_url", address.apply(LOGIN));
    }

    private JsonObject described() {
        return JsonObject.of("accounts_endpoint", address.apply(ACCOUNTS))
                .with("id_assertion_endpoint", address.apply(ASSERTION))
                .with("login_url", address.apply(LOGIN));
    }

    private Reply accounts(FakeAccount account) {
        String email = account.claims().text("email").orElse("nobody@example.org");
        JsonObject one = JsonObject.of("id", Json.of(account.subject()))
                .with("name", Json.of(email))
                .with("email", Json.of(email));
        return Reply.json(200, JsonObject.of("accounts", new JsonArray(List.of(one))));
    }

    private Reply assertion(FakeAccount account, Received request) {
        Map<String, String> form = request.form();
        Optional<String> page = request.header("Origin");
        boolean fits = request.method().equals("POST")
                && page.isPresent()
                && account.subject().equals(form.get("account_id"))
                && FakeProvider.CLIENT_ID.equals(form.get("client_id"));
        if (!fits) {
            return Reply.of(400);
        }
        var token = JsonObject.of("token", Json.of(tokens.token(account, nonce(form))));
        var headers = Map.of(
                "Content-Type", "application/json",
                "Access-Control-Allow-Origin", page.get(),
                "Access-Control-Allow-Credentials", "true");
        return new Reply(200, headers, token.toString());
    }

    /** Browsers say it by itself, and newer ones among the parameters. */
    private static @Nullable String nonce(Map<String, String> form) {
        Matcher among = NONCE.matcher(form.getOrDefault("params", ""));
        return among.find() ? among.group(1) : form.get("nonce");
    }
}
