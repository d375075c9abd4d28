package dev.portcullis.http.login;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;

/** Sign-in over HTTP. */
public final class HttpLoginApi implements LoginApi {
    private static final String START = "/self-service/login";
    private static final ResponseSpec<LoginFlow> FLOW = ResponseSpec.flow(LoginFlow.class);
    private static final ResponseSpec<SuccessfulNativeLogin> SUCCESS =
            ResponseSpec.value(SuccessfulNativeLogin.class, LoginFlow.class);

    private final Exchange exchange;

    public HttpLoginApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<LoginFlow> createBrowserLoginFlowWithHttpInfo(CreateBrowserLoginFlow request) {
        return exchange.send(
                Call.get("createBrowserLoginFlow", START + "/browser", request.caller())
                        .with("refresh", request.refresh())
                        .with("aal", request.aal())
                        .with("return_to", request.returnTo())
                        .with("login_challenge", request.loginChallenge())
                        .with("organization", request.organization())
                        .with("via", request.via())
                        .with("identity_schema", request.identitySchema()),
                FLOW);
    }

    @Override
    public Answer<LoginFlow> createNativeLoginFlowWithHttpInfo(CreateNativeLoginFlow request) {
        return exchange.send(
                Call.get("createNativeLoginFlow", START + "/api", request.caller())
                        .with("refresh", request.refresh())
                        .with("aal", request.aal())
                        .with("return_session_token_exchange_code", request.returnSessionTokenExchangeCode())
                        .with("return_to", request.returnTo())
                        .with("organization", request.organization())
                        .with("via", request.via())
                        .with("identity_schema", request.identitySchema()),
                FLOW);
    }

    @Override
    public Answer<LoginFlow> getLoginFlowWithHttpInfo(GetLoginFlow request) {
        return exchange.send(
                Call.get("getLoginFlow", START + "/flows", request.caller()).with("id", request.id()), FLOW);
    }

    @Override
    public Answer<SuccessfulNativeLogin> updateLoginFlowWithHttpInfo(UpdateLoginFlow request) {
        return exchange.send(
                Call.submit("updateLoginFlow", START, request.submission(), request.caller())
                        .with("flow", request.flow()),
                SUCCESS);
    }
}
