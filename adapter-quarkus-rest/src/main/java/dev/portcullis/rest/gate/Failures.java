package dev.portcullis.rest.gate;

import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.rest.answer.AnswerWriter;
import dev.portcullis.rest.answer.GenericErrors;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Answers requests that are too malformed to come to the gate, and what fails outside operations; tells no inner detail. */
final class Failures implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final AnswerWriter answers;
    private final AnswerSecurity security;

    Failures(AnswerWriter answers, AnswerSecurity security) {
        this.answers = answers;
        this.security = security;
    }

    @Override
    public void handle(RoutingContext http) {
        if (!http.response().headWritten()) {
            security.mark(http.response().headers());
            answers.refuse(http.request(), new FrontendException(error(http)), null, null);
        }
    }

    private static FrontendError error(RoutingContext http) {
        if (http.statusCode() >= 400 && http.statusCode() < 500) {
            return GenericErrors.malformed();
        }
        LOG.error("A request failed outside any operation", http.failure());
        return GenericErrors.broken();
    }
}
