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

/** Signing in with others, switched off: answers as the contract says. */
public final class FederationService implements FederationApi {
    @Override
    public Answer<SuccessfulNativeLogin> exchangeSessionTokenWithHttpInfo(ExchangeSessionToken request) {
        if (isMissing(request.initCode()) || isMissing(request.returnToCode())) {
            throw FrontendErrors.badRequest("The query parameters 'init_code' and 'return_to_code' are both needed.");
        }
        throw FrontendErrors.notFound("No session waits for these codes.");
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isEmpty();
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
        return FrontendErrors.notFound("The method 'oidc' is switched off here.");
    }
}
