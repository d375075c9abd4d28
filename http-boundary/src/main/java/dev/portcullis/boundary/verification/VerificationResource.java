package dev.portcullis.boundary.verification;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.route.FlowRoutes;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationApi;
import java.util.List;

/** Show that an address is read. */
public final class VerificationResource {
    private final VerificationApi api;

    public VerificationResource(VerificationApi api) {
        this.api = api;
    }

    /** Its paths. The link of a mail leads to the last by GET. */
    public List<Route> routes() {
        return FlowRoutes.of("verification")
                .with(
                        this::createBrowserVerificationFlow,
                        this::createNativeVerificationFlow,
                        this::getVerificationFlow,
                        this::updateVerificationFlow);
    }

    private Answer<?> createBrowserVerificationFlow(Exchange exchange) {
        return api.createBrowserVerificationFlowWithHttpInfo(
                new CreateBrowserVerificationFlow(exchange.query().given("return_to"), exchange.browser()));
    }

    private Answer<?> createNativeVerificationFlow(Exchange exchange) {
        return api.createNativeVerificationFlowWithHttpInfo(
                new CreateNativeVerificationFlow(exchange.query().given("return_to"), exchange.app()));
    }

    private Answer<?> getVerificationFlow(Exchange exchange) {
        return api.getVerificationFlowWithHttpInfo(
                new GetVerificationFlow(exchange.query().shownFlow(), exchange.caller()));
    }

    private Answer<?> updateVerificationFlow(Exchange exchange) {
        return api.updateVerificationFlowWithHttpInfo(update(exchange));
    }

    private static UpdateVerificationFlow update(Exchange exchange) {
        var query = exchange.query();
        return new UpdateVerificationFlow(query.flow(), query.given("token"), exchange.submission(), exchange.caller());
    }
}
