package dev.portcullis.rest.verification;

import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Show that an address is read. */
@NonBlocking
@Path("/self-service/verification")
public final class VerificationResource {
    private final VerificationApi api;

    VerificationResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    @Path("browser")
    public void createBrowserVerificationFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.createBrowserVerificationFlowWithHttpInfo(
                        new CreateBrowserVerificationFlow(exchange.query().given("return_to"), exchange.browser())));
    }

    @GET
    @Path("api")
    public void createNativeVerificationFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.createNativeVerificationFlowWithHttpInfo(
                        new CreateNativeVerificationFlow(exchange.query().given("return_to"), exchange.app())));
    }

    @GET
    @Path("flows")
    public void getVerificationFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.getVerificationFlowWithHttpInfo(
                        new GetVerificationFlow(exchange.query().shownFlow(), exchange.caller())));
    }

    @POST
    public void updateVerificationFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.SUBMISSION, () -> api.updateVerificationFlowWithHttpInfo(update(exchange)));
    }

    /** The link of a mail leads here by GET. */
    @GET
    public void updateVerificationFlowByGet(@Context ServerRequestContext http) {
        updateVerificationFlow(http);
    }

    private static UpdateVerificationFlow update(Exchange exchange) {
        var query = exchange.query();
        return new UpdateVerificationFlow(query.flow(), query.given("token"), exchange.submission(), exchange.caller());
    }
}
