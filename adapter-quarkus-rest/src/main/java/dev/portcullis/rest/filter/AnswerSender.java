package dev.portcullis.rest.filter;

import dev.portcullis.boundary.http.HttpAnswer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jboss.logging.Logger;

/** Hands answers to the connection. May be called from any thread. */
final class AnswerSender {
    private static final Logger LOG = Logger.getLogger(AnswerSender.class);

    private AnswerSender() {}

    static void send(HttpServerRequest request, HttpAnswer answer) {
        try {
            write(request.response().setStatusCode(answer.status()), answer);
        } catch (RuntimeException broken) {
            // Whoever asked would wait for ever.
            LOG.error("An answer could not be written: " + request.method() + " " + request.path(), broken);
            request.connection().close();
        }
    }

    private static void write(HttpServerResponse response, HttpAnswer answer) {
        for (HttpAnswer.Header header : answer.headers()) {
            response.headers().add(header.name(), header.value());
        }
        byte[] body = answer.body();
        if (body.length == 0) {
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
