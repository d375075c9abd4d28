package dev.portcullis.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.PublicApiSource;
import dev.portcullis.boundary.http.HttpAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The public API on the server that comes with the JDK, at a loopback address: for tests and trials. It bounds neither connections
 * nor time, as a server must that strangers reach. Safe for use by many threads.
 *
 * <pre>{@code
 * try (var portcullis = Portcullis.inMemory();
 *         var server = LocalServer.serve(portcullis, 0);
 *         var client = HttpFrontendApi.at(server.address()).build()) {
 *     client.createNativeLoginFlow(…);
 * }
 * }</pre>
 */
public final class LocalServer implements AutoCloseable {
    private static final int NO_BODY = -1;

    private final Endpoint endpoint;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LocalServer(Endpoint endpoint, HttpServer server) {
        this.endpoint = endpoint;
        this.server = server;
    }

    /**
     * Offer it as it is configured.
     *
     * @param port 0 for any that is free
     * @throws UncheckedIOException if there is no such port to be had
     */
    public static LocalServer serve(PublicApiSource source, int port) {
        return serve(source.publicApi().build(), port);
    }

    /** As {@link #serve(PublicApiSource, int)}, offered as the caller wants, or with pages before it: {@code pages.before(api)}. */
    public static LocalServer serve(Endpoint endpoint, int port) {
        try {
            var local = new LocalServer(
                    endpoint, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
            local.server.createContext("/", local::handle);
            local.server.setExecutor(local.threads);
            local.server.start();
            return local;
        } catch (IOException taken) {
            throw new UncheckedIOException("There is no server at port " + port, taken);
        }
    }

    /** Where it listens, for instance {@code http://127.0.0.1:41234}. */
    public URI address() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<HttpAnswer> answer = endpoint.answer(new LocalRequest(exchange), exchange::getRequestBody);
            if (answer.isPresent()) {
                write(exchange, answer.get());
            } else {
                exchange.sendResponseHeaders(404, NO_BODY);
            }
        }
    }

    private static void write(HttpExchange exchange, HttpAnswer answer) throws IOException {
        answer.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? NO_BODY : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
