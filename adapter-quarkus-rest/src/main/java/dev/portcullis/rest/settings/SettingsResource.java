package dev.portcullis.rest.settings;

import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsApi;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Change what a person may change about themselves. */
@NonBlocking
@Path("/self-service/settings")
public final class SettingsResource {
    private final SettingsApi api;

    SettingsResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    @Path("browser")
    public void createBrowserSettingsFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.createBrowserSettingsFlowWithHttpInfo(
                        new CreateBrowserSettingsFlow(exchange.query().given("return_to"), exchange.browser())));
    }

    @GET
    @Path("api")
    public void createNativeSettingsFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.createNativeSettingsFlowWithHttpInfo(new CreateNativeSettingsFlow(exchange.app())));
    }

    @GET
    @Path("flows")
    public void getSettingsFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.getSettingsFlowWithHttpInfo(
                        new GetSettingsFlow(exchange.query().shownFlow(), exchange.caller())));
    }

    @POST
    public void updateSettingsFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.SUBMISSION, () -> api.updateSettingsFlowWithHttpInfo(update(exchange)));
    }

    /** A browser comes back here by GET after it proved itself again: the paused change is then made. */
    @GET
    public void updateSettingsFlowByGet(@Context ServerRequestContext http) {
        updateSettingsFlow(http);
    }

    private static UpdateSettingsFlow update(Exchange exchange) {
        return new UpdateSettingsFlow(exchange.query().flow(), exchange.submission(), exchange.caller());
    }
}
