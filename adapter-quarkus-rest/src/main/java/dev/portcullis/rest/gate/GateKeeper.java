package dev.portcullis.rest.gate;

import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.answer.AnswerWriter;
import dev.portcullis.rest.bulkhead.Bulkheads;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Puts the gate before everything else that answers requests. */
@Singleton
public class GateKeeper {
    private static final int FIRST = 10_000;

    void put(@Observes Filters filters, RestBoundary boundary, Bulkheads bulkheads) {
        filters.register(new Gate(boundary, bulkheads), FIRST);
    }

    void catchFailures(@Observes Router router, RestBoundary boundary) {
        router.route().order(-FIRST).failureHandler(new Failures(new AnswerWriter(boundary.json())));
    }
}
