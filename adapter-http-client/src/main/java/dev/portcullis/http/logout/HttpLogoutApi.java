package dev.portcullis.http.logout;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.logout.LogoutFlow;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;

/** Sign-out over HTTP. */
public final class HttpLogoutApi implements LogoutApi {
    private static final String START = "/self-service/logout";
    private static final ResponseSpec<LogoutFlow> FLOW = ResponseSpec.value(LogoutFlow.class);

    private final Exchange exchange;

    public HttpLogoutApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<LogoutFlow> createBrowserLogoutFlowWithHttpInfo(CreateBrowserLogoutFlow request) {
        return exchange.send(
                Call.get("createBrowserLogoutFlow", START + "/browser", request.caller())
                        .with("return_to", request.returnTo()),
                FLOW);
    }

    @Override
    public Answer<Void> updateLogoutFlowWithHttpInfo(UpdateLogoutFlow request) {
        return exchange.send(
                Call.getOnce("updateLogoutFlow", START, request.caller())
                        .with("token", request.token())
                        .with("return_to", request.returnTo()),
                ResponseSpec.nothing());
    }

    @Override
    public Answer<Void> performNativeLogoutWithHttpInfo(PerformNativeLogout request) {
        return exchange.send(
                Call.delete("performNativeLogout", START + "/api", request.submission(), request.caller()),
                ResponseSpec.nothing());
    }
}
