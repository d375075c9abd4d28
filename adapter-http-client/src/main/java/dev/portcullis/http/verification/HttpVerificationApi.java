package dev.portcullis.http.verification;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.ports.verification.VerificationFlow;

/** Verification over HTTP. */
public final class HttpVerificationApi implements VerificationApi {
    private static final String START = "/self-service/verification";
    private static final ResponseSpec<VerificationFlow> FLOW = ResponseSpec.flow(VerificationFlow.class);

    private final Exchange exchange;

    public HttpVerificationApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<VerificationFlow> createBrowserVerificationFlowWithHttpInfo(CreateBrowserVerificationFlow request) {
        return exchange.send(
                Call.get("createBrowserVerificationFlow", START + "/browser", request.caller())
                        .with("return_to", request.returnTo()),
                FLOW);
    }

    @Override
    public Answer<VerificationFlow> createNativeVerificationFlowWithHttpInfo(CreateNativeVerificationFlow request) {
        return exchange.send(
                Call.get("createNativeVerificationFlow", START + "/api", request.caller())
                        .with("return_to", request.returnTo()),
                FLOW);
    }

    @Override
    public Answer<VerificationFlow> getVerificationFlowWithHttpInfo(GetVerificationFlow request) {
        return exchange.send(
                Call.get("getVerificationFlow", START + "/flows", request.caller())
                        .with("id", request.id()),
                FLOW);
    }

    @Override
    public Answer<VerificationFlow> updateVerificationFlowWithHttpInfo(UpdateVerificationFlow request) {
        return exchange.send(
                Call.submit("updateVerificationFlow", START, request.submission(), request.caller())
                        .with("flow", request.flow())
                        .with("token", request.token()),
                FLOW);
    }
}
