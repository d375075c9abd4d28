package dev.portcullis.http.federation;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.http.exchange.TransportFailure;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import java.util.Objects;

/** Signing in with others over HTTP. */
public final class HttpFederationApi implements FederationApi {
    private static final String FEDCM = "/self-service/fed-cm";
    private static final ResponseSpec<FedcmFlow> FLOW = ResponseSpec.value(FedcmFlow.class);
    private static final ResponseSpec<SuccessfulNativeLogin> SIGNED_IN =
            ResponseSpec.value(SuccessfulNativeLogin.class, LoginFlow.class);

    private static final int NOT_FOUND = 404;

    private final Exchange exchange;

    public HttpFederationApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<SuccessfulNativeLogin> exchangeSessionTokenWithHttpInfo(ExchangeSessionToken request) {
        return exchange.send(
                Call.getOnce("exchangeSessionToken", "/sessions/token-exchange", request.caller())
                        .with("init_code", request.initCode())
                        .with("return_to_code", request.returnToCode()),
                SIGNED_IN);
    }

    @Override
    public Answer<FedcmFlow> createFedcmFlowWithHttpInfo(CreateFedcmFlow request) {
        return whereOffered(
                Call.get("createFedcmFlow", FEDCM + "/parameters", request.caller())
                        .with("flow", request.flow()),
                FLOW);
    }

    @Override
    public Answer<SuccessfulNativeLogin> updateFedcmFlowWithHttpInfo(UpdateFedcmFlow request) {
        return whereOffered(
                Call.submit("updateFedcmFlow", FEDCM + "/token", request.submission(), request.caller()), SIGNED_IN);
    }

    // A server without these two says so by an answer that is no error of the contract (methods, section 5).
    private <T> Answer<T> whereOffered(Call call, ResponseSpec<T> reading) {
        try {
            return exchange.send(call, reading);
        } catch (TransportFailure failure) {
            throw Objects.equals(failure.status(), NOT_FOUND) ? notOffered() : failure;
        }
    }

    private static FrontendException notOffered() {
        String message = "The server does not offer to sign in by the browser's own dialogue.";
        return new FrontendException(new FrontendError.Refused(
                NOT_FOUND,
                new GenericError(null, NOT_FOUND, "Not Found", null, null, null, JsonObject.EMPTY, message)));
    }
}
