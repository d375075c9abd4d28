package dev.portcullis.http.recovery;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;

/** Recovery over HTTP. */
public final class HttpRecoveryApi implements RecoveryApi {
    private static final String START = "/self-service/recovery";
    private static final ResponseSpec<RecoveryFlow> FLOW = ResponseSpec.flow(RecoveryFlow.class);

    private final Exchange exchange;

    public HttpRecoveryApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<RecoveryFlow> createBrowserRecoveryFlowWithHttpInfo(CreateBrowserRecoveryFlow request) {
        return exchange.send(
                Call.get("createBrowserRecoveryFlow", START + "/browser", request.caller())
                        .with("return_to", request.returnTo()),
                FLOW);
    }

    @Override
    public Answer<RecoveryFlow> createNativeRecoveryFlowWithHttpInfo(CreateNativeRecoveryFlow request) {
        return exchange.send(Call.get("createNativeRecoveryFlow", START + "/api", request.caller()), FLOW);
    }

    @Override
    public Answer<RecoveryFlow> getRecoveryFlowWithHttpInfo(GetRecoveryFlow request) {
        return exchange.send(
                Call.get("getRecoveryFlow", START + "/flows", request.caller()).with("id", request.id()), FLOW);
    }

    @Override
    public Answer<RecoveryFlow> updateRecoveryFlowWithHttpInfo(UpdateRecoveryFlow request) {
        return exchange.send(
                Call.submit("updateRecoveryFlow", START, request.submission(), request.caller())
                        .with("flow", request.flow())
                        .with("token", request.token()),
                FLOW);
    }
}
