package dev.portcullis.http.registration;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;

/** Sign-up over HTTP. */
public final class HttpRegistrationApi implements RegistrationApi {
    private static final String START = "/self-service/registration";
    private static final ResponseSpec<RegistrationFlow> FLOW = ResponseSpec.flow(RegistrationFlow.class);
    private static final ResponseSpec<SuccessfulNativeRegistration> SUCCESS =
            ResponseSpec.value(SuccessfulNativeRegistration.class, RegistrationFlow.class);

    private final Exchange exchange;

    public HttpRegistrationApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<RegistrationFlow> createBrowserRegistrationFlowWithHttpInfo(CreateBrowserRegistrationFlow request) {
        return exchange.send(
                Call.get("createBrowserRegistrationFlow", START + "/browser", request.caller())
                        .with("return_to", request.returnTo())
                        .with("login_challenge", request.loginChallenge())
                        .with("after_verification_return_to", request.afterVerificationReturnTo())
                        .with("organization", request.organization())
                        .with("identity_schema", request.identitySchema()),
                FLOW);
    }

    @Override
    public Answer<RegistrationFlow> createNativeRegistrationFlowWithHttpInfo(CreateNativeRegistrationFlow request) {
        return exchange.send(
                Call.get("createNativeRegistrationFlow", START + "/api", request.caller())
                        .with("return_session_token_exchange_code", request.returnSessionTokenExchangeCode())
                        .with("return_to", request.returnTo())
                        .with("organization", request.organization())
                        .with("identity_schema", request.identitySchema()),
                FLOW);
    }

    @Override
    public Answer<RegistrationFlow> getRegistrationFlowWithHttpInfo(GetRegistrationFlow request) {
        return exchange.send(
                Call.get("getRegistrationFlow", START + "/flows", request.caller())
                        .with("id", request.id()),
                FLOW);
    }

    @Override
    public Answer<SuccessfulNativeRegistration> updateRegistrationFlowWithHttpInfo(UpdateRegistrationFlow request) {
        return exchange.send(
                Call.submit("updateRegistrationFlow", START, request.submission(), request.caller())
                        .with("flow", request.flow()),
                SUCCESS);
    }
}
