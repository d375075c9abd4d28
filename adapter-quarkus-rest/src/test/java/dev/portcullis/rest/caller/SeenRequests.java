package dev.portcullis.rest.caller;

import dev.portcullis.ports.caller.Caller;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** A server on loopback that reads who asks. */
final class SeenRequests implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Object> read = new LinkedBlockingQueue<>();
    private Function<HttpServerRequest, Object> reading = request -> "";
    private HttpServer server;

    void open() {
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    read.add(reading.apply(request));
                    request.response().end();
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String address(CallerReader reader, String... headers) {
        return (String) ask(request -> String.valueOf(reader.address(request)), headers);
    }

    Caller caller(CallerReader reader, String... headers) {
        return (Caller) ask(request -> reader.read(request, Caller.Kind.NATIVE_APP), headers);
    }

    private Object ask(Function<HttpServerRequest, Object> how, String... headers) {
        reading = how;
        String head = "GET /path?query HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return read.take();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
