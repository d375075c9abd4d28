package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.login.SuccessfulNativeLogin;

/**
 * Signing in with others. Safe for use by many threads. Source: docs/contract/federation.md.
 *
 * <p>Checked by {@code FederationApiContract} (FE), {@code TradingContract} (TR) and {@code FedcmContract} (FC).
 */
public interface FederationApi {
    /**
     * exchangeSessionToken, {@code GET /sessions/token-exchange?init_code=&return_to_code=} — trade two codes for the
     * session token of a finished flow; 400, 403, 404, 410; 422 with the flow that says why nobody got in.
     */
    Answer<SuccessfulNativeLogin> exchangeSessionTokenWithHttpInfo(ExchangeSessionToken request);

    default SuccessfulNativeLogin exchangeSessionToken(ExchangeSessionToken request) {
        return exchangeSessionTokenWithHttpInfo(request).require();
    }

    /**
     * createFedcmFlow, {@code GET /self-service/fed-cm/parameters?flow=} — what a browser needs to ask providers in a dialogue of its
     * own, and a login that goes on with what they say: 400 where somebody is signed in ({@code session_already_available}), 403,
     * 404 and 410 for the flow that is named, 404 where no provider is asked so.
     */
    Answer<FedcmFlow> createFedcmFlowWithHttpInfo(CreateFedcmFlow request);

    default FedcmFlow createFedcmFlow(CreateFedcmFlow request) {
        return createFedcmFlowWithHttpInfo(request).require();
    }

    /**
     * updateFedcmFlow, {@code POST /self-service/fed-cm/token} — signs in, and up, whom a provider vouches for. 400 with the login
     * that says what is wrong, or asks to prove an account; 400 without one where the token belongs to no attempt of this browser; 403
     * ({@code security_csrf_violation}); 410 where the attempt took too long; 422 with the address where a registration asks for more;
     * 502 where the provider does not answer; 404 where no provider is asked so.
     */
    Answer<SuccessfulNativeLogin> updateFedcmFlowWithHttpInfo(UpdateFedcmFlow request);

    default SuccessfulNativeLogin updateFedcmFlow(UpdateFedcmFlow request) {
        return updateFedcmFlowWithHttpInfo(request).require();
    }
}
