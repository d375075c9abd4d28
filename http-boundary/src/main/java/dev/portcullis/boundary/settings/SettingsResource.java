package dev.portcullis.boundary.settings;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.route.FlowRoutes;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsApi;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.util.List;

/** Change what a person may change about themselves. */
public final class SettingsResource {
    private final SettingsApi api;

    public SettingsResource(SettingsApi api) {
        this.api = api;
    }

    /** Its paths. A browser comes back to the last by GET after it proved itself again: the paused change is then made. */
    public List<Route> routes() {
        return FlowRoutes.of("settings")
                .with(
                        this::createBrowserSettingsFlow,
                        this::createNativeSettingsFlow,
                        this::getSettingsFlow,
                        this::updateSettingsFlow);
    }

    private Answer<?> createBrowserSettingsFlow(Exchange exchange) {
        return api.createBrowserSettingsFlowWithHttpInfo(
                new CreateBrowserSettingsFlow(exchange.query().given("return_to"), exchange.browser()));
    }

    private Answer<?> createNativeSettingsFlow(Exchange exchange) {
        return api.createNativeSettingsFlowWithHttpInfo(new CreateNativeSettingsFlow(exchange.app()));
    }

    private Answer<?> getSettingsFlow(Exchange exchange) {
        return api.getSettingsFlowWithHttpInfo(
                new GetSettingsFlow(exchange.query().shownFlow(), exchange.caller()));
    }

    private Answer<?> updateSettingsFlow(Exchange exchange) {
        return api.updateSettingsFlowWithHttpInfo(update(exchange));
    }

    private static UpdateSettingsFlow update(Exchange exchange) {
        return new UpdateSettingsFlow(exchange.query().flow(), exchange.submission(), exchange.caller());
    }
}
