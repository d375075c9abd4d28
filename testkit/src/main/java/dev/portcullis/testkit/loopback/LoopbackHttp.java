package dev.portcullis.testkit.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Whoever is spoken to over HTTP in a test: a function of a request, on a free port of loopback. Safe for use by many threads. */
public final class LoopbackHttp implements AutoCloseable {
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final Function<Received, Reply> answers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LoopbackHttp(HttpServer server, Function<Received, Reply> answers) {
        this.server = server;
        this.answers = answers;
    }

    /** As {@link #start(int, Function)}, on any port that is free. */
    public static LoopbackHttp start(Function<Received, Reply> answers) {
        return start(0, answers);
    }

    /**
     * @param port 0 for any that is free
     * @param answers asked by several threads at once; one that throws closes the connection without an answer
     */
    public static LoopbackHttp start(int port, Function<Received, Reply> answers) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var loopback = new LoopbackHttp(server, answers);
            server.createContext("/", loopback::handle);
            server.setExecutor(loopback.threads);
            server.start();
            return loopback;
        } catch (IOException e) {
            throw new UncheckedIOException("there is no port " + port, e);
        }
    }

    /** The address of a path, for instance {@code http://127.0.0.1:41234/keys}. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(exchange, answers.apply(Received.of(exchange)));
        }
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.bytes();
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? NO_BODY : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Whoever still waits for an answer gets none. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
