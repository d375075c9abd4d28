package dev.portcullis.rest.federation;

import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sign in through an issuer that the browser itself asks (FedCM). */
@NonBlocking
@Path("/self-service/fed-cm")
public final class FedcmResource {
    private final FederationApi api;

    FedcmResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    @Path("parameters")
    public void createFedcmFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.FORM, () -> api.createFedcmFlowWithHttpInfo(new CreateFedcmFlow(exchange.caller())));
    }

    @POST
    @Path("token")
    public void updateFedcmFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.SUBMISSION,
                () -> api.updateFedcmFlowWithHttpInfo(new UpdateFedcmFlow(exchange.submission(), exchange.caller())));
    }
}
