package dev.portcullis.server.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.portcullis.domain.webauthn.WebAuthnScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A site with one form and the script for security keys, which notes what is posted. */
final class FormServer implements AutoCloseable {
    private static final Duration MAX_WAIT = Duration.ofMinutes(1);

    private final WebAuthnScript script = WebAuthnScript.read();
    private final BlockingQueue<Map<String, String>> posted = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private String form = "";

    FormServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/script.js", exchange -> answer(exchange, "text/javascript; charset=UTF-8", script.text()));
        server.createContext("/form", exchange -> answer(exchange, "text/html; charset=UTF-8", page()));
        server.createContext("/posted", this::note);
        server.start();
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The inputs of the form, by name. */
    String with(Map<String, String> inputs) {
        form = inputs.entrySet().stream()
                .map(input -> "<input name='%s' value='%s'>".formatted(input.getKey(), escaped(input.getValue())))
                .collect(Collectors.joining());
        return origin() + "/form";
    }

    /** The fields that are posted next. */
    Map<String, String> awaitFields() {
        try {
            return Objects.requireNonNull(posted.poll(MAX_WAIT.toSeconds(), TimeUnit.SECONDS), "nothing was posted");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean gotNothing() {
        return posted.isEmpty();
    }

    // The script stands there twice: the second time it has nothing to do.
    private String page() {
        String tag =
                "<script src='/script.js' integrity='" + script.integrity() + "' crossorigin='anonymous'></script>";
        return "<!doctype html><title>Form</title><link rel='icon' href='data:,'>"
                + "<script>window.ready = 0; addEventListener('oryWebAuthnInitialized', () => window.ready++)</script>"
                + "<form method='post' action='/posted'>" + form + "</form>" + tag + tag;
    }

    private void note(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posted.add(Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1]))));
        answer(
                exchange,
                "text/html; charset=UTF-8",
                "<!doctype html><title>Posted</title><link rel='icon' href='data:,'>");
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
