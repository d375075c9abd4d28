package dev.portcullis.rest.login;

import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sign in, step by step. */
@NonBlocking
@Path("/self-service/login")
public final class LoginResource {
    private final LoginApi api;

    LoginResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    @Path("browser")
    public void createBrowserLoginFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.FORM, () -> api.createBrowserLoginFlowWithHttpInfo(browserStart(exchange)));
    }

    @GET
    @Path("api")
    public void createNativeLoginFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.FORM, () -> api.createNativeLoginFlowWithHttpInfo(nativeStart(exchange)));
    }

    @GET
    @Path("flows")
    public void getLoginFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.getLoginFlowWithHttpInfo(
                        new GetLoginFlow(exchange.query().shownFlow(), exchange.caller())));
    }

    @POST
    public void updateLoginFlow(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.SUBMISSION, () -> api.updateLoginFlowWithHttpInfo(update(exchange)));
    }

    /** The contract takes a submission by GET too, its fields in the query. */
    @GET
    public void updateLoginFlowByGet(@Context ServerRequestContext http) {
        updateLoginFlow(http);
    }

    private static CreateBrowserLoginFlow browserStart(Exchange exchange) {
        var query = exchange.query();
        return new CreateBrowserLoginFlow(
                query.flag("refresh"),
                query.given("aal"),
                query.given("return_to"),
                query.given("login_challenge"),
                query.given("organization"),
                query.given("via"),
                query.given("identity_schema"),
                exchange.browser());
    }

    private static CreateNativeLoginFlow nativeStart(Exchange exchange) {
        var query = exchange.query();
        return new CreateNativeLoginFlow(
                query.flag("refresh"),
                query.given("aal"),
                query.flag("return_session_token_exchange_code"),
                query.given("return_to"),
                query.given("organization"),
                query.given("via"),
                query.given("identity_schema"),
                exchange.app());
    }

    private static UpdateLoginFlow update(Exchange exchange) {
        return new UpdateLoginFlow(exchange.query().flow(), exchange.submission(), exchange.caller());
    }
}
