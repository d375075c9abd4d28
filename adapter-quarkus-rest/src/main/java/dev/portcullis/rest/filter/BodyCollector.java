package dev.portcullis.rest.filter;

import dev.portcullis.boundary.ReceivedRequest;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.rest.connection.GuardedConnections;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads a body whole, without holding a thread, within limits of size and time. For one request, on its event loop. */
final class BodyCollector {
    // Where no guard of connections looks after that.
    private static final long MOST_MILLIS = 15_000;
    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final ReceivedRequest received;
    private final Consumer<byte[]> whole;
    private Buffer body = Buffer.buffer(0);
    private long timer;
    private boolean over;

    private BodyCollector(Vertx vertx, HttpServerRequest request, ReceivedRequest received, Consumer<byte[]> whole) {
        this.vertx = vertx;
        this.request = request;
        this.received = received;
        this.whole = whole;
    }

    /** Hand the body on once it is there; one that is refused or never ends goes nowhere. */
    static void collect(Vertx vertx, HttpServerRequest request, ReceivedRequest received, Consumer<byte[]> whole) {
        var collector = new BodyCollector(vertx, request, received, whole);
        if (collector.mayBecome(announced(request))) {
            collector.start();
        }
    }

    // A length that is no number never gets here: the codec refuses it.
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void start() {
        timer = GuardedConnections.watches(request) ? NO_TIMER : deadline();
        request.handler(this::take);
        request.endHandler(end -> finish());
        request.exceptionHandler(gone -> stop());
        if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private long deadline() {
        return vertx.setTimer(MOST_MILLIS, late -> refuse(received::bodyTooSlow));
    }

    private void take(Buffer chunk) {
        if (!over && mayBecome(body.length() + (long) chunk.length())) {
            body = body.length() == 0 ? chunk : body.appendBuffer(chunk);
        }
    }

    private boolean mayBecome(long length) {
        if (length > received.mostBytes()) {
            refuse(received::bodyTooLarge);
        }
        return !over;
    }

    private void finish() {
        if (!over) {
            stop();
            whole.accept(body.getBytes());
        }
    }

    private void refuse(Supplier<HttpAnswer> why) {
        if (!over) {
            stop();
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            AnswerSender.send(request, why.get());
        }
    }

    private void stop() {
        over = true;
        vertx.cancelTimer(timer);
    }
}
