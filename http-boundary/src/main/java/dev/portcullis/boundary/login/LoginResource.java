package dev.portcullis.boundary.login;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.route.FlowRoutes;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.login.UpdateLoginFlow;
import java.util.List;

/** Sign in, step by step. */
public final class LoginResource {
    private final LoginApi api;

    public LoginResource(LoginApi api) {
        this.api = api;
    }

    /** Its paths. */
    public List<Route> routes() {
        return FlowRoutes.of("login")
                .with(
                        this::createBrowserLoginFlow,
                        this::createNativeLoginFlow,
                        this::getLoginFlow,
                        this::updateLoginFlow);
    }

    private Answer<?> createBrowserLoginFlow(Exchange exchange) {
        return api.createBrowserLoginFlowWithHttpInfo(browserStart(exchange));
    }

    private Answer<?> createNativeLoginFlow(Exchange exchange) {
        return api.createNativeLoginFlowWithHttpInfo(nativeStart(exchange));
    }

    private Answer<?> getLoginFlow(Exchange exchange) {
        return api.getLoginFlowWithHttpInfo(new GetLoginFlow(exchange.query().shownFlow(), exchange.caller()));
    }

    private Answer<?> updateLoginFlow(Exchange exchange) {
        return api.updateLoginFlowWithHttpInfo(update(exchange));
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
