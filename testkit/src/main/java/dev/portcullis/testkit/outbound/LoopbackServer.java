package dev.portcullis.testkit.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers always the same and remembers what it was asked. */
public final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private volatile Prepared prepared = new Prepared(200, Map.of(), "{}");

    private LoopbackServer(HttpServer server) {
        this.server = server;
    }

    public static LoopbackServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var loopback = new LoopbackServer(server);
            server.createContext("/", loopback::answer);
            server.setExecutor(loopback.threads);
            server.start();
            return loopback;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What it answers from now on. */
    public void answers(int status, Map<String, String> headers, String body) {
        prepared = new Prepared(status, headers, body);
    }

    /** Method, path, type and body of each request; of requests without a body method and path. */
    public List<String> received() {
        return List.copyOf(received);
    }

    public List<String> cookies() {
        return List.copyOf(cookies);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        received.add(type == null ? line : line + " " + type + " " + body);
        cookies.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
        write(exchange, prepared);
    }

    private static void write(HttpExchange exchange, Prepared answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Prepared(int status, Map<String, String> headers, String body) {}
}
