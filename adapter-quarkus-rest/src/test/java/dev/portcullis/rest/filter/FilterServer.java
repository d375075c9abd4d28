package dev.portcullis.rest.filter;

import dev.portcullis.boundary.EngineSide;
import dev.portcullis.boundary.PublicApi;
import dev.portcullis.boundary.serve.CorsSettings;
import dev.portcullis.boundary.serve.ServeSettings;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.IdentitySchema;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.store.Rehearsal;
import dev.portcullis.rest.bulkhead.Bulkheads;
import dev.portcullis.rest.connection.ConnectionLimits;
import dev.portcullis.rest.connection.GuardedConnections;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The public API on a free port of loopback; behind it nearly everything is answered 200. */
final class FilterServer implements AutoCloseable {
    static final String PROOF = "right";
    static final CorsSettings CORS = new CorsSettings(
            List.of("https://app.example.org", "https://*.wild.example.org"),
            List.of("GET", "POST", "PUT"),
            List.of("Content-Type", "X-Session-Token"),
            List.of("Content-Type"),
            true,
            Duration.ofMinutes(10));

    private static final long HEAP = 128L << 20;

    private final Vertx vertx = guarded();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    FilterServer(ServeSettings settings) {
        this(settings, null);
    }

    FilterServer(ServeSettings settings, @Nullable Inbox inbox) {
        var router = Router.router(vertx);
        router.route().handler(http -> {
            boolean watched = GuardedConnections.watches(http.request());
            http.response().putHeader("Watched", Boolean.toString(watched));
            http.next();
        });
        router.route().handler(new RequestFilter(api(settings, inbox), Bulkheads.of(vertx), ""));
        server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    // As much as the server has in its usual size.
    private static Vertx guarded() {
        return new VertxBuilder(new VertxOptions())
                .serviceProviders(List.of(new Guards()))
                .init()
                .vertx();
    }

    private static final class Guards extends GuardedConnections {
        @Override
        protected ConnectionLimits limits() {
            return ConnectionLimits.forMemory(HEAP, HEAP);
        }
    }

    private static PublicApi api(ServeSettings settings, @Nullable Inbox inbox) {
        FrontendApi anything = (FrontendApi) Proxy.newProxyInstance(
                FilterServer.class.getClassLoader(),
                new Class<?>[] {FrontendApi.class},
                (proxy, method, arguments) -> Answer.ok(JsonObject.EMPTY));
        var builder = PublicApi.of(anything, new EngineSide(new InEarnest(), new OneProof(), new OneSchema()))
                .settings(settings)
                .clock(() -> 0)
                .asWholeSite();
        return (inbox == null ? builder : builder.inbox(inbox)).build();
    }

    /** @param headers names and values in turn */
    HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, new byte[0], headers);
    }

    HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What comes back, up to the end of the connection or of half a minute, for these very octets. */
    String sendRaw(String octets) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", server.actualPort()));
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            var buffer = new byte[4096];
            int read = socket.getInputStream().read(buffer);
            return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        }
    }

    /** Send these octets and wait; hang up by closing. */
    Socket begin(String octets) throws IOException {
        var socket = new Socket("127.0.0.1", server.actualPort());
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private record OneProof() implements CsrfProtection {
        @Override
        public Optional<Cookie> cookieFor(Caller caller) {
            return caller.cookies().get("csrf_token_x").isPresent()
                    ? Optional.empty()
                    : Optional.of(new Cookie("csrf_token_x", "fresh", "/", null, null, null, false, true, "Lax"));
        }

        @Override
        public boolean accepts(Caller caller, String proof) {
            return PROOF.equals(proof);
        }
    }

    private record InEarnest() implements Rehearsal {
        @Override
        public <T extends @Nullable Object> T of(Supplier<T> operation) {
            return operation.get();
        }
    }

    private record OneSchema() implements IdentitySchemas {
        private static final IdentitySchema PERSON = new IdentitySchema("person", JsonObject.EMPTY);

        @Override
        public List<IdentitySchema> all() {
            return List.of(PERSON);
        }

        @Override
        public Optional<IdentitySchema> find(String id) {
            return id.equals("person") ? Optional.of(PERSON) : Optional.empty();
        }
    }
}
