package dev.portcullis.rest.error;

import dev.portcullis.ports.error.ErrorApi;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import dev.portcullis.rest.exchange.Query;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/** The errors that browsers were led away with. */
@NonBlocking
@Path("/self-service/errors")
public final class ErrorResource {
    private final ErrorApi api;

    ErrorResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    public void getFlowError(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.getFlowErrorWithHttpInfo(new GetFlowError(id(exchange.query()), exchange.caller())));
    }

    // The parameter has two names.
    private static @Nullable String id(Query query) {
        String error = query.given("error");
        return error == null ? query.given("id") : error;
    }
}
