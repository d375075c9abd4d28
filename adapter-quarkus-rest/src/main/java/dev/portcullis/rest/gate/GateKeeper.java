package dev.portcullis.rest.gate;

import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.ThrottleSettings;
import dev.portcullis.rest.answer.AnswerWriter;
import dev.portcullis.rest.bulkhead.Bulkheads;
import dev.portcullis.rest.throttle.ClientThrottle;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Puts the gate before everything else that answers requests. */
@Singleton
public class GateKeeper {
    private static final int FIRST = 10_000;
    // Before pages, too.
    private static final int BEFORE_ALL = 30_000;

    void put(@Observes Filters filters, RestBoundary boundary, Bulkheads bulkheads) {
        filters.register(new RequestFilter(boundary, bulkheads), FIRST);
        ThrottleSettings throttle = boundary.settings().throttle();
        if (throttle.isOn()) {
            filters.register(new ClientThrottle(boundary, throttle, System::nanoTime), BEFORE_ALL);
        }
    }

    void catchFailures(@Observes Router router, RestBoundary boundary) {
        var security = new AnswerSecurity(boundary.settings().secure());
        router.route().order(-FIRST).failureHandler(new Failures(new AnswerWriter(boundary.json()), security));
    }
}
