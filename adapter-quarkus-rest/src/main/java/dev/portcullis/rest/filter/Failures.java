package dev.portcullis.rest.filter;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.boundary.http.HttpAnswer;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Answers what no operation was asked for: requests that cannot be read, and failures of the transport itself. */
final class Failures implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final PublicApi api;
    private final String root;

    Failures(PublicApi api, String root) {
        this.api = api;
        this.root = root;
    }

    @Override
    public void handle(RoutingContext http) {
        var request = new VertxRequest(http.request(), root);
        if (!api.owns(request.path())) {
            http.next();
        } else if (!http.response().headWritten()) {
            AnswerSender.send(http.request(), answer(http, request));
        }
    }

    private HttpAnswer answer(RoutingContext http, VertxRequest request) {
        if (http.statusCode() >= 400 && http.statusCode() < 500) {
            return api.malformed(request);
        }
        LOG.error("A request failed outside any operation", http.failure());
        return api.broken(request);
    }
}
