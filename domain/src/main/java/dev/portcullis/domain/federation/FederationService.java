package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import org.jspecify.annotations.Nullable;

/** What apps and browsers ask for beside the flows that lead to providers. Source: docs/contract/federation.md. */
public final class FederationService implements FederationApi {
    private final SessionExchange exchange;

    public FederationService(SessionExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<SuccessfulNativeLogin> exchangeSessionTokenWithHttpInfo(ExchangeSessionToken request) {
        String init = given(request.initCode());
        String back = given(request.returnToCode());
        if (init.isEmpty() || back.isEmpty()) {
            throw FrontendErrors.badRequest("The query parameters 'init_code' and 'return_to_code' are both needed.");
        }
        return Answer.ok(exchange.redeem(init, back));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public Answer<FedcmFlow> createFedcmFlowWithHttpInfo(CreateFedcmFlow request) {
        throw off();
    }

    @Override
    public Answer<SuccessfulNativeLogin> updateFedcmFlowWithHttpInfo(UpdateFedcmFlow request) {
        throw off();
    }

    private static RuntimeException off() {
        return FrontendErrors.notFound("Browsers do not hand over tokens of providers here.");
    }
}
