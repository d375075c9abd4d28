package dev.portcullis.rest.gate;

import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.rest.answer.GenericErrors;
import dev.portcullis.rest.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Reads a body whole, without holding a thread, within limits of size, time and memory. For one request, on its event loop. */
final class BodyCollector {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final long MOST_MILLIS = 15_000;

    private final RoutingContext http;
    private final Exchange exchange;
    private final BodyBudget budget;
    private Buffer body = Buffer.buffer(0);
    private long taken;
    private long timer;
    private boolean over;

    private BodyCollector(RoutingContext http, Exchange exchange, BodyBudget budget) {
        this.http = http;
        this.exchange = exchange;
        this.budget = budget;
    }

    /** Hand the request on once the exchange has its body; a body that is refused or never ends goes nowhere. */
    static void collect(RoutingContext http, Exchange exchange, BodyBudget budget) {
        var collector = new BodyCollector(http, exchange, budget);
        http.addEndHandler(answered -> budget.giveBack(collector.taken));
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
        timer = http.vertx().setTimer(MOST_MILLIS, late -> refuse(GenericErrors.bodyTooSlow()));
        request.handler(this::take);
        request.endHandler(end -> finish());
        request.exceptionHandler(gone -> stop());
        if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void take(Buffer chunk) {
        if (!over && mayBecome(body.length() + (long) chunk.length())) {
            body = body.length() == 0 ? chunk : body.appendBuffer(chunk);
        }
    }

    // A length that is announced is taken at once: of many huge bodies some then arrive whole, instead of none.
    private boolean mayBecome(long length) {
        long more = length - BodyBudget.SMALL - taken;
        if (length > MOST_BYTES) {
            refuse(GenericErrors.bodyTooLarge());
        } else if (more > 0 && !budget.take(more)) {
            refuse(GenericErrors.unavailable());
        } else {
            taken += Math.max(0, more);
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
