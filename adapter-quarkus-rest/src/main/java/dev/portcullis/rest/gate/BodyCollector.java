package dev.portcullis.rest.gate;

import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.rest.answer.GenericErrors;
import dev.portcullis.rest.connection.GuardedConnections;
import dev.portcullis.rest.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Reads a body whole, without holding a thread, within limits of size and time. For one request, on its event loop. */
final class BodyCollector {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    // Where no guard of connections looks after that.
    private static final long MOST_MILLIS = 15_000;
    private static final long NO_TIMER = -1;

    private final RoutingContext http;
    private final Exchange exchange;
    private Buffer body = Buffer.buffer(0);
    private long timer;
    private boolean over;

    private BodyCollector(RoutingContext http, Exchange exchange) {
        this.http = http;
        this.exchange = exchange;
    }

    /** Hand the request on once the exchange has its body; a body that is refused or never ends goes nowhere. */
    static void collect(RoutingContext http, Exchange exchange) {
        var collector = new BodyCollector(http, exchange);
        if (collector.mayBecome(announced(exchange.request()))) {
            collector.start(exchange.request());
        }
    }

    // A length that is no number never gets here: the codec refuses it.
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void start(HttpServerRequest request) {
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
        return http.vertx().setTimer(MOST_MILLIS, late -> refuse(GenericErrors.bodyTooSlow()));
    }

    private void take(Buffer chunk) {
        if (!over && mayBecome(body.length() + (long) chunk.length())) {
            body = body.length() == 0 ? chunk : body.appendBuffer(chunk);
        }
    }

    private boolean mayBecome(long length) {
        if (length > MOST_BYTES) {
            refuse(GenericErrors.bodyTooLarge());
        }
        return !over;
    }

    private void finish() {
        if (!over) {
            stop();
            exchange.setBody(body.getBytes());
            http.next();
        }
    }

    private void refuse(FrontendError why) {
        if (!over) {
            stop();
            exchange.request().response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            exchange.refuse(why);
        }
    }

    private void stop() {
        over = true;
        http.vertx().cancelTimer(timer);
    }
}
