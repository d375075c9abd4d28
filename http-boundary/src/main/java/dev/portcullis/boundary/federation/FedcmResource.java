package dev.portcullis.boundary.federation;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import java.util.List;

/** Sign in through an issuer that the browser itself asks (FedCM). */
public final class FedcmResource {
    private final FederationApi api;

    public FedcmResource(FederationApi api) {
        this.api = api;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(
                Route.at("/self-service/fed-cm/parameters").withGuard().get(WorkKind.FORM, this::createFedcmFlow),
                Route.at("/self-service/fed-cm/token")
                        .withGuard()
                        .withBody()
                        .post(WorkKind.SUBMISSION, this::updateFedcmFlow));
    }

    private Answer<?> createFedcmFlow(Exchange exchange) {
        return api.createFedcmFlowWithHttpInfo(new CreateFedcmFlow(exchange.caller()));
    }

    private Answer<?> updateFedcmFlow(Exchange exchange) {
        return api.updateFedcmFlowWithHttpInfo(new UpdateFedcmFlow(exchange.submission(), exchange.caller()));
    }
}
