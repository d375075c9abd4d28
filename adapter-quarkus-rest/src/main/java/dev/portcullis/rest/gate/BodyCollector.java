package dev.portcullis.rest.gate;

import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.rest.answer.GenericErrors;
import dev.portcullis.rest.exchange.Exchange;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Reads a body whole, without holding a thread, within limits of size and time. For one request, on its event loop. */
final class BodyCollector {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final long MOST_MILLIS = 15_000;

    private final Vertx vertx;
    private final Exchange exchange;
    private final Runnable next;
    private Buffer body = Buffer.buffer(0);
    private long timer;
    private boolean over;

    private BodyCollector(Vertx vertx, Exchange exchange, Runnable next) {
        this.vertx = vertx;
        this.exchange = exchange;
        this.next = next;
    }

    /** @param next what to do once the exchange has its body; left out when the body is refused or never ends */
    static void collect(Vertx vertx, Exchange exchange, Runnable next) {
        if (announced(exchange.request()) > MOST_BYTES) {
            refuseAndClose(exchange, GenericErrors.bodyTooLarge());
        } else {
            new BodyCollector(vertx, exchange, next).start();
        }
    }

    // A length that is no number never gets here: the codec refuses it.
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void start() {
        HttpServerRequest request = exchange.request();
        timer = vertx.setTimer(MOST_MILLIS, late -> stop(GenericErrors.bodyTooSlow()));
        request.handler(this::take);
        request.endHandler(end -> finish());
        request.exceptionHandler(gone -> stop());
        if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void take(Buffer chunk) {
        if (over) {
            return;
        }
        if (body.length() + chunk.length() > MOST_BYTES) {
            stop(GenericErrors.bodyTooLarge());
        } else {
            body = body.length() == 0 ? chunk : body.appendBuffer(chunk);
        }
    }

    private void finish() {
        if (!over) {
            stop();
            exchange.setBody(body.getBytes());
            next.run();
        }
    }

    private void stop(FrontendError why) {
        if (!over) {
            stop();
            refuseAndClose(exchange, why);
        }
    }

    private void stop() {
        over = true;
        vertx.cancelTimer(timer);
    }

    private static void refuseAndClose(Exchange exchange, FrontendError why) {
        exchange.request().response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        exchange.refuse(why);
    }
}
