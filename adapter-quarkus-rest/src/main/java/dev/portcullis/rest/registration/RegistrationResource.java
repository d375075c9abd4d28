package dev.portcullis.rest.registration;

import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sign up, step by step. */
@NonBlocking
@Path("/self-service/registration")
public final class RegistrationResource {
    private final RegistrationApi api;

    RegistrationResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    @Path("browser")
    public void createBrowserRegistrationFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.FORM, () -> api.createBrowserRegistrationFlowWithHttpInfo(browserStart(exchange)));
    }

    @GET
    @Path("api")
    public void createNativeRegistrationFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.FORM, () -> api.createNativeRegistrationFlowWithHttpInfo(nativeStart(exchange)));
    }

    @GET
    @Path("flows")
    public void getRegistrationFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.getRegistrationFlowWithHttpInfo(
                        new GetRegistrationFlow(exchange.query().shownFlow(), exchange.caller())));
    }

    @POST
    public void updateRegistrationFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.SUBMISSION, () -> api.updateRegistrationFlowWithHttpInfo(update(exchange)));
    }

    /** The contract takes a submission by GET too, its fields in the query. */
    @GET
    public void updateRegistrationFlowByGet(@Context ServerRequestContext http) {
        updateRegistrationFlow(http);
    }

    private static CreateBrowserRegistrationFlow browserStart(Exchange exchange) {
        var query = exchange.query();
        return new CreateBrowserRegistrationFlow(
                query.given("return_to"),
                query.given("login_challenge"),
                query.given("after_verification_return_to"),
                query.given("organization"),
                query.given("identity_schema"),
                exchange.browser());
    }

    private static CreateNativeRegistrationFlow nativeStart(Exchange exchange) {
        var query = exchange.query();
        return new CreateNativeRegistrationFlow(
                query.flag("return_session_token_exchange_code"),
                query.given("return_to"),
                query.given("organization"),
                query.given("identity_schema"),
                exchange.app());
    }

    private static UpdateRegistrationFlow update(Exchange exchange) {
        return new UpdateRegistrationFlow(exchange.query().flow(), exchange.submission(), exchange.caller());
    }
}
