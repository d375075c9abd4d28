package dev.portcullis.boundary.health;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.boundary.serve.Readiness;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Whether the service lives, and whether it can serve. */
public final class HealthResource {
    private static final Json OK = JsonObject.of("status", Json.of("ok"));

    private final Readiness readiness;

    public HealthResource(Readiness readiness) {
        this.readiness = readiness;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(
                Route.at("/health/alive").aboutNobody().get(WorkKind.SESSION_CHECK, this::isAlive),
                Route.at("/health/ready").aboutNobody().get(WorkKind.SESSION_CHECK, this::isReady));
    }

    private Answer<?> isAlive(Exchange exchange) {
        return Answer.ok(OK);
    }

    private Answer<?> isReady(Exchange exchange) {
        return ready(readiness.problems());
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
