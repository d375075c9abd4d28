package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.login.SuccessfulNativeLogin;

/**
 * Signing in with others. Safe for use by many threads. Source: docs/contract/federation.md.
 *
 * <p>Checked by {@code FederationApiContract} (FE).
 */
public interface FederationApi {
    /**
     * exchangeSessionToken, {@code GET /sessions/token-exchange?init_code=&return_to_code=} — trade two codes for the
     * session token of a finished flow; 400, 403, 404, 410.
     */
    Answer<SuccessfulNativeLogin> exchangeSessionTokenWithHttpInfo(ExchangeSessionToken request);

    default SuccessfulNativeLogin exchangeSessionToken(ExchangeSessionToken request) {
        return exchangeSessionTokenWithHttpInfo(request).require();
    }

    /** createFedcmFlow, {@code GET /self-service/fed-cm/parameters} — 400, 404 where the method is switched off. */
    Answer<FedcmFlow> createFedcmFlowWithHttpInfo(CreateFedcmFlow request);

    default FedcmFlow createFedcmFlow(CreateFedcmFlow request) {
        return createFedcmFlowWithHttpInfo(request).require();
    }

    /**
     * updateFedcmFlow, {@code POST /self-service/fed-cm/token} — as a login with the method oidc; 404 where the method is
     * switched off.
     */
    Answer<SuccessfulNativeLogin> updateFedcmFlowWithHttpInfo(UpdateFedcmFlow request);

    default SuccessfulNativeLogin updateFedcmFlow(UpdateFedcmFlow request) {
        return updateFedcmFlowWithHttpInfo(request).require();
    }
}
