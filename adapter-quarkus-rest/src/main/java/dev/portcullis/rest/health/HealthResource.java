package dev.portcullis.rest.health;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.rest.Readiness;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Whether the service lives, and whether it can serve. */
@NonBlocking
@Path("/health")
public final class HealthResource {
    private static final Json OK = JsonObject.of("status", Json.of("ok"));

    private final Readiness readiness;

    HealthResource(RestBoundary boundary) {
        this.readiness = boundary.readiness();
    }

    @GET
    @Path("alive")
    public void isAlive(@Context ServerRequestContext http) {
        Exchange.of(http).answer(WorkKind.SESSION_CHECK, () -> Answer.ok(OK));
    }

    @GET
    @Path("ready")
    public void isReady(@Context ServerRequestContext http) {
        Exchange.of(http).answer(WorkKind.SESSION_CHECK, () -> ready(readiness.problems()));
    }

    private static Answer<Json> ready(Map<String, String> problems) {
        return problems.isEmpty() ? Answer.ok(OK) : new Answer<>(503, errors(problems), null, List.of(), Map.of());
    }

    private static Json errors(Map<String, String> problems) {
        var errors = JsonObject.EMPTY;
        for (Map.Entry<String, String> problem : problems.entrySet()) {
            errors = errors.with(problem.getKey(), Json.of(problem.getValue()));
        }
        return JsonObject.of("errors", errors);
    }
}
