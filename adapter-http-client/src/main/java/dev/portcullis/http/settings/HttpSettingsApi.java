package dev.portcullis.http.settings;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsApi;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;

/** Settings over HTTP. */
public final class HttpSettingsApi implements SettingsApi {
    private static final String START = "/self-service/settings";
    private static final ResponseSpec<SettingsFlow> FLOW = ResponseSpec.flow(SettingsFlow.class);

    private final Exchange exchange;

    public HttpSettingsApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<SettingsFlow> createBrowserSettingsFlowWithHttpInfo(CreateBrowserSettingsFlow request) {
        return exchange.send(
                Call.get("createBrowserSettingsFlow", START + "/browser", request.caller())
                        .with("return_to", request.returnTo()),
                FLOW);
    }

    @Override
    public Answer<SettingsFlow> createNativeSettingsFlowWithHttpInfo(CreateNativeSettingsFlow request) {
        return exchange.send(Call.get("createNativeSettingsFlow", START + "/api", request.caller()), FLOW);
    }

    @Override
    public Answer<SettingsFlow> getSettingsFlowWithHttpInfo(GetSettingsFlow request) {
        return exchange.send(
                Call.get("getSettingsFlow", START + "/flows", request.caller()).with("id", request.id()), FLOW);
    }

    @Override
    public Answer<SettingsFlow> updateSettingsFlowWithHttpInfo(UpdateSettingsFlow request) {
        return exchange.send(
                Call.submit("updateSettingsFlow", START, request.submission(), request.caller())
                        .with("flow", request.flow()),
                FLOW);
    }
}
