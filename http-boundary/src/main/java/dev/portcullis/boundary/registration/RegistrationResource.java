package dev.portcullis.boundary.registration;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.route.FlowRoutes;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import java.util.List;

/** Sign up, step by step. */
public final class RegistrationResource {
    private final RegistrationApi api;

    public RegistrationResource(RegistrationApi api) {
        this.api = api;
    }

    /** Its paths. */
    public List<Route> routes() {
        return FlowRoutes.of("registration")
                .with(
                        this::createBrowserRegistrationFlow,
                        this::createNativeRegistrationFlow,
                        this::getRegistrationFlow,
                        this::updateRegistrationFlow);
    }

    private Answer<?> createBrowserRegistrationFlow(Exchange exchange) {
        return api.createBrowserRegistrationFlowWithHttpInfo(browserStart(exchange));
    }

    private Answer<?> createNativeRegistrationFlow(Exchange exchange) {
        return api.createNativeRegistrationFlowWithHttpInfo(nativeStart(exchange));
    }

    private Answer<?> getRegistrationFlow(Exchange exchange) {
        return api.getRegistrationFlowWithHttpInfo(
                new GetRegistrationFlow(exchange.query().shownFlow(), exchange.caller()));
    }

    private Answer<?> updateRegistrationFlow(Exchange exchange) {
        return api.updateRegistrationFlowWithHttpInfo(update(exchange));
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
                "true".equals(query.text("return_session_token_exchange_code")),
                query.given("return_to"),
                query.given("organization"),
                query.given("identity_schema"),
                exchange.app());
    }

    private static UpdateRegistrationFlow update(Exchange exchange) {
        return new UpdateRegistrationFlow(exchange.query().flow(), exchange.submission(), exchange.caller());
    }
}
