package dev.portcullis.server.pages;

import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.json.ContractJson;
import dev.portcullis.pages.Brand;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.route.Pages;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.rest.bulkhead.Bulkheads;
import dev.portcullis.rest.filter.RequestFilter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The pages of recorded flows, of methods that the engine does not have yet among them, without an engine behind. */
final class Gallery implements AutoCloseable {
    private static final Path FLOWS = Path.of("src/main/resources/dev/portcullis/server/flows.json");
    private static final Map<String, Class<? extends Flow>> TYPES = Map.of(
            "login", LoginFlow.class,
            "registration", RegistrationFlow.class,
            "settings", SettingsFlow.class,
            "recovery", RecoveryFlow.class,
            "verification", VerificationFlow.class);
    private static final FrontendError NOTHING = new FrontendError.Refused(
            404, new GenericError(null, 404, "Not Found", null, "Nothing.", null, JsonObject.EMPTY, "Nothing."));
    private static final String SCRIPT = """
            for (const name of ['oryWebAuthnLogin', 'oryWebAuthnRegistration', 'oryPasskeyLogin', 'oryPasskeyRegistration',
                'oryPasskeySettingsRegistration', 'oryPasskeyLoginAutocompleteInit']) {
              window[name] = (...given) => { window.called = [...(window.called || []), [name, given.length]]; };
            }
            window.__oryWebAuthnInitialized = true;
            window.dispatchEvent(new CustomEvent('oryWebAuthnInitialized'));
            """;

    private final ContractJson json = ContractJson.create();
    private final Vertx vertx = Vertx.vertx();
    private final Bulkheads bulkheads = Bulkheads.of(vertx);
    private final HttpServer server;
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();

    private Gallery(UnaryOperator<JsonObject> change, @Nullable Path folder) {
        Router router = Router.router(vertx);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        read(change);
        var settings = new PageSettings(
                new PageUrls(origin(), origin(), "/ui"),
                new Brand("Example", null, "#2f5fd0", "#eef1f6"),
                Set.of("login", "registration", "settings", "recovery", "verification"),
                List.of(),
                folder,
                "/dev/mail");
        router.route("/.well-known/ory/webauthn.js")
                .handler(http -> http.response()
                        .putHeader("Content-Type", "text/javascript; charset=utf-8")
                        .end(SCRIPT));
        router.route()
                .handler(new RequestFilter(
                        new Pages(api(), settings, new RandomSecretSource(), request -> Caller.singlePageApp()),
                        bulkheads,
                        ""));
    }

    static Gallery open() {
        return new Gallery(flow -> flow, null);
    }

    /** @param change what to make of each flow before it is shown */
    static Gallery open(UnaryOperator<JsonObject> change) {
        return new Gallery(change, null);
    }

    /** @param folder with templates, texts and styles of somebody's own */
    static Gallery open(Path folder) {
        return new Gallery(flow -> flow, folder);
    }

    private void read(UnaryOperator<JsonObject> change) {
        try {
            String text = Files.readString(FLOWS)
                    .replace("http://127.0.0.1:4433", origin())
                    .replaceAll("sha512-[A-Za-z0-9+/=]+", "sha512-" + Matcher.quoteReplacement(digest()));
            for (Json sample : ((JsonArray) json.parse(text.getBytes(StandardCharsets.UTF_8))).items()) {
                var object = (JsonObject) sample;
                String kind = object.text("kind").orElseThrow();
                String name = object.text("name").orElseThrow();
                kinds.put(name, kind);
                flows.put(name, json.read(TYPES.get(kind), json.write(change.apply(object.object("flow")))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(SCRIPT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FrontendApi api() {
        return (FrontendApi) Proxy.newProxyInstance(
                FrontendApi.class.getClassLoader(), new Class<?>[] {FrontendApi.class}, (self, method, arguments) -> {
                    String asked = String.valueOf(arguments[0]);
                    return flows.values().stream()
                            .filter(flow -> method.getReturnType().isInstance(flow))
                            .filter(flow -> asked.contains(flow.id().toString()))
                            .findFirst()
                            .orElseThrow(() -> new FrontendException(NOTHING));
                });
    }

    String origin() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    Set<String> names() {
        return flows.keySet();
    }

    String address(String name) {
        return origin() + "/ui/" + kinds.get(name) + "?flow=" + flows.get(name).id();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        bulkheads.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
