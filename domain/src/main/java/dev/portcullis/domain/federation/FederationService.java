package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.ErrorPages;
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
    private final FedcmOffers offers;
    private final FedcmArrivals arrivals;
    private final FedcmAnswers answers;
    private final ErrorPages errors;

    public FederationService(
            SessionExchange exchange,
            FedcmOffers offers,
            FedcmArrivals arrivals,
            FedcmAnswers answers,
            ErrorPages errors) {
        this.exchange = exchange;
        this.offers = offers;
        this.arrivals = arrivals;
        this.answers = answers;
        this.errors = errors;
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

    /** Whether any provider can be asked by the browser itself. */
    public boolean offersFedcm() {
        return offers.areMade();
    }

    @Override
    public Answer<FedcmFlow> createFedcmFlowWithHttpInfo(CreateFedcmFlow request) {
        return offers.of(request);
    }

    @Override
    public Answer<SuccessfulNativeLogin> updateFedcmFlowWithHttpInfo(UpdateFedcmFlow request) {
        return errors.guard(request.caller(), () -> answers.of(request.caller(), () -> arrivals.arrive(request)));
    }
}
