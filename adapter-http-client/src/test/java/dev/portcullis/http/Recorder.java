package dev.portcullis.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;

/** A server on loopback that writes down what it is asked and answers what it was told to. */
final class Recorder implements AutoCloseable {
    static {
        // An answer is written in two parts; waiting to join them costs each request 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();
    // Every operation can be led elsewhere; what a body would have to say differs.
    private Reply last = new Reply(303, "", "Location", "/elsewhere");

    /** What it was asked. */
    record Asked(String line, Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** What it answers: headers as name and value in turn. */
    record Reply(int status, String body, String... headers) {}

    Recorder() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answer this from now on, after what was said before has been used up. */
    Recorder answering(int status, String body, String... headers) {
        replies.add(new Reply(status, body, headers));
        return this;
    }

    Asked asked() {
        return asked.getLast();
    }

    int count() {
        return asked.size();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(line, exchange.getRequestHeaders(), body));
        last = replies.isEmpty() ? last : replies.poll();
        for (int i = 0; i < last.headers.length; i += 2) {
            exchange.getResponseHeaders().add(last.headers[i], last.headers[i + 1]);
        }
        byte[] bytes = last.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(last.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
