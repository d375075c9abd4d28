package dev.portcullis.boundary.recovery;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.route.FlowRoutes;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import java.util.List;

/** Get back into an account. */
public final class RecoveryResource {
    private final RecoveryApi api;

    public RecoveryResource(RecoveryApi api) {
        this.api = api;
    }

    /** Its paths. The link of a mail leads to the last by GET. */
    public List<Route> routes() {
        return FlowRoutes.of("recovery")
                .with(
                        this::createBrowserRecoveryFlow,
                        this::createNativeRecoveryFlow,
                        this::getRecoveryFlow,
                        this::updateRecoveryFlow);
    }

    private Answer<?> createBrowserRecoveryFlow(Exchange exchange) {
        return api.createBrowserRecoveryFlowWithHttpInfo(
                new CreateBrowserRecoveryFlow(exchange.query().given("return_to"), exchange.browser()));
    }

    private Answer<?> createNativeRecoveryFlow(Exchange exchange) {
        return api.createNativeRecoveryFlowWithHttpInfo(new CreateNativeRecoveryFlow(exchange.app()));
    }

    private Answer<?> getRecoveryFlow(Exchange exchange) {
        return api.getRecoveryFlowWithHttpInfo(
                new GetRecoveryFlow(exchange.query().shownFlow(), exchange.caller()));
    }

    private Answer<?> updateRecoveryFlow(Exchange exchange) {
        return api.updateRecoveryFlowWithHttpInfo(update(exchange));
    }

    private static UpdateRecoveryFlow update(Exchange exchange) {
        var query = exchange.query();
        return new UpdateRecoveryFlow(query.flow(), query.given("token"), exchange.submission(), exchange.caller());
    }
}
