package dev.portcullis.boundary.error;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.Query;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.ErrorApi;
import dev.portcullis.ports.error.GetFlowError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors that browsers were led away with. */
public final class ErrorResource {
    private final ErrorApi api;

    public ErrorResource(ErrorApi api) {
        this.api = api;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(Route.at("/self-service/errors").withGuard().get(WorkKind.FORM, this::getFlowError));
    }

    private Answer<?> getFlowError(Exchange exchange) {
        return api.getFlowErrorWithHttpInfo(new GetFlowError(id(exchange.query()), exchange.caller()));
    }

    // The parameter has two names.
    private static @Nullable String id(Query query) {
        String error = query.given("error");
        return error == null ? query.given("id") : error;
    }
}
