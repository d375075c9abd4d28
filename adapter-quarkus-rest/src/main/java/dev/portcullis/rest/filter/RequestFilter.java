package dev.portcullis.rest.filter;

import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.ReceivedRequest;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.rest.bulkhead.Bulkheads;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/** Takes the requests that are an endpoint's, on the event loop, and has them answered on threads of their kind; all others pass. */
public final class RequestFilter implements Handler<RoutingContext> {
    // Where Quarkus looks for the pattern of a path, for its metrics and traces.
    private static final String PATTERN = "UrlPathTemplate";

    private final Endpoint endpoint;
    private final Bulkheads bulkheads;
    private final String root;

    /** @param root the path that the application itself stands below, without a slash at its end */
    public RequestFilter(Endpoint endpoint, Bulkheads bulkheads, String root) {
        this.endpoint = endpoint;
        this.bulkheads = bulkheads;
        this.root = root;
    }

    @Override
    public void handle(RoutingContext http) {
        HttpServerRequest request = http.request();
        ReceivedRequest received =
                endpoint.receive(new VertxRequest(request, root)).orElse(null);
        if (received == null) {
            http.next();
        } else if (received.awaitsBody()) {
            name(request, received);
            BodyCollector.collect(http.vertx(), request, received, body -> answer(request, received, body));
        } else {
            name(request, received);
            answer(request, received, new byte[0]);
        }
    }

    private static void name(HttpServerRequest request, ReceivedRequest received) {
        Context context = request instanceof HttpServerRequestInternal known ? known.context() : null;
        if (context != null) {
            received.route().ifPresent(pattern -> context.putLocal(PATTERN, pattern));
        }
    }

    private void answer(HttpServerRequest request, ReceivedRequest received, byte[] body) {
        WorkKind kind = received.kind().orElse(null);
        if (kind == null) {
            AnswerSender.send(request, received.answer());
        } else {
            bulkheads.run(
                    kind,
                    () -> AnswerSender.send(request, received.answer(body)),
                    () -> AnswerSender.send(request, received.overloaded()));
        }
    }
}
