package dev.portcullis.boundary.logout;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import java.util.List;

/** Sign out. */
public final class LogoutResource {
    private final LogoutApi api;

    public LogoutResource(LogoutApi api) {
        this.api = api;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(
                Route.at("/self-service/logout/browser").withGuard().get(WorkKind.FORM, this::createBrowserLogoutFlow),
                Route.at("/self-service/logout").withGuard().get(WorkKind.FORM, this::updateLogoutFlow),
                Route.at("/self-service/logout/api").withBody().delete(WorkKind.FORM, this::performNativeLogout));
    }

    private Answer<?> createBrowserLogoutFlow(Exchange exchange) {
        return api.createBrowserLogoutFlowWithHttpInfo(
                new CreateBrowserLogoutFlow(exchange.query().given("return_to"), exchange.browser()));
    }

    private Answer<?> updateLogoutFlow(Exchange exchange) {
        return api.updateLogoutFlowWithHttpInfo(update(exchange));
    }

    private Answer<?> performNativeLogout(Exchange exchange) {
        return api.performNativeLogoutWithHttpInfo(new PerformNativeLogout(exchange.submission(), exchange.app()));
    }

    private static UpdateLogoutFlow update(Exchange exchange) {
        var query = exchange.query();
        return new UpdateLogoutFlow(query.given("token"), query.given("return_to"), exchange.caller());
    }
}
