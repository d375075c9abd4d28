package dev.portcullis.http.error;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.ErrorApi;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.GetFlowError;

/** Stored errors over HTTP. */
public final class HttpErrorApi implements ErrorApi {
    private static final ResponseSpec<FlowError> ERROR = ResponseSpec.value(FlowError.class);

    private final Exchange exchange;

    public HttpErrorApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<FlowError> getFlowErrorWithHttpInfo(GetFlowError request) {
        return exchange.send(
                Call.get("getFlowError", "/self-service/errors", request.caller())
                        .with("id", request.id()),
                ERROR);
    }
}
