package dev.portcullis.boundary.federation;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.Query;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.flow.FlowId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sign in with a provider that the browser itself asks (FedCM). Source: docs/contract/federation.md, "The browser's own dialogue".
 */
public final class FedcmResource {
    private static final String PARAMETERS = "/self-service/fed-cm/parameters";
    private static final String TOKEN = "/self-service/fed-cm/token";

    private final FederationApi api;

    public FedcmResource(FederationApi api) {
        this.api = api;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(
                Route.at(PARAMETERS).withGuard().get(WorkKind.FORM, this::createFedcmFlow),
                Route.at(TOKEN).withBody().post(WorkKind.SUBMISSION, this::updateFedcmFlow));
    }

    /** Its paths where no provider can be asked that way. */
    public static List<Route> absent() {
        return List.of(Route.absent(PARAMETERS), Route.absent(TOKEN));
    }

    private Answer<?> createFedcmFlow(Exchange exchange) {
        return api.createFedcmFlowWithHttpInfo(new CreateFedcmFlow(named(exchange.query()), exchange.caller()));
    }

    /** The flow to go on with; null when none is named, and one that does not exist when its id is malformed. */
    private static @Nullable FlowId named(Query query) {
        return query.given("flow") == null ? null : Objects.requireNonNullElse(query.flow(), FlowId.NIL);
    }

    private Answer<?> updateFedcmFlow(Exchange exchange) {
        return api.updateFedcmFlowWithHttpInfo(new UpdateFedcmFlow(exchange.submission(), exchange.caller()));
    }
}
