package dev.portcullis.rest.logout;

import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sign out. */
@NonBlocking
@Path("/self-service/logout")
public final class LogoutResource {
    private final LogoutApi api;

    LogoutResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    @Path("browser")
    public void createBrowserLogoutFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.createBrowserLogoutFlowWithHttpInfo(
                        new CreateBrowserLogoutFlow(exchange.query().given("return_to"), exchange.browser())));
    }

    @GET
    public void updateLogoutFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.FORM, () -> api.updateLogoutFlowWithHttpInfo(update(exchange)));
    }

    @DELETE
    @Path("api")
    public void performNativeLogout(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.performNativeLogoutWithHttpInfo(
                        new PerformNativeLogout(exchange.submission(), exchange.app())));
    }

    private static UpdateLogoutFlow update(Exchange exchange) {
        var query = exchange.query();
        return new UpdateLogoutFlow(query.given("token"), query.given("return_to"), exchange.caller());
    }
}
