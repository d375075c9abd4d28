package dev.portcullis.rest.recovery;

import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Get back into an account. */
@NonBlocking
@Path("/self-service/recovery")
public final class RecoveryResource {
    private final RecoveryApi api;

    RecoveryResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    @Path("browser")
    public void createBrowserRecoveryFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.createBrowserRecoveryFlowWithHttpInfo(
                        new CreateBrowserRecoveryFlow(exchange.query().given("return_to"), exchange.browser())));
    }

    @GET
    @Path("api")
    public void createNativeRecoveryFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.createNativeRecoveryFlowWithHttpInfo(new CreateNativeRecoveryFlow(exchange.app())));
    }

    @GET
    @Path("flows")
    public void getRecoveryFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.getRecoveryFlowWithHttpInfo(
                        new GetRecoveryFlow(exchange.query().shownFlow(), exchange.caller())));
    }

    @POST
    public void updateRecoveryFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.SUBMISSION, () -> api.updateRecoveryFlowWithHttpInfo(update(exchange)));
    }

    /** The link of a mail leads here by GET. */
    @GET
    public void updateRecoveryFlowByGet(@Context ServerRequestContext http) {
        updateRecoveryFlow(http);
    }

    private static UpdateRecoveryFlow update(Exchange exchange) {
        var query = exchange.query();
        return new UpdateRecoveryFlow(query.flow(), query.given("token"), exchange.submission(), exchange.caller());
    }
}
