package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.secret.SecretBox;
import java.time.Instant;

/**
 * Takes the token that a browser got from a provider in a dialogue of its own: makes sure that this browser asked, for this flow and
 * the first time, and goes on as with everybody who comes back from a provider. Source: docs/contract/federation.md, "The browser's
 * own dialogue"; docs/security.md, G1 and G5.
 */
public final class FedcmArrivals {
    private final FedcmOffers offers;
    private final Arrivals arrivals;
    private final FlowSupport support;
    private final SubmissionReader reader;
    private final JsonText json;
    private final SecretBox box;

    /** @param box opens nonces */
    public FedcmArrivals(
            FedcmOffers offers,
            Arrivals arrivals,
            FlowSupport support,
            SubmissionReader reader,
            JsonText json,
            SecretBox box) {
        this.offers = offers;
        this.arrivals = arrivals;
        this.support = support;
        this.reader = reader;
        this.json = json;
        this.box = box;
    }

    Answer<ProviderReturn> arrive(UpdateFedcmFlow request) {
        offers.requireMade();
        Caller caller =
                request.caller().isPage() ? request.caller() : request.caller().withKind(Caller.Kind.SINGLE_PAGE_APP);
        support.binding().requireToken(caller, request.submission());
        FedcmSubmission sent = FedcmSubmission.read(request.submission(), reader);
        String repeated = UncheckedToken.nonce(sent.token(), json).orElse(sent.nonce());
        FedcmNonce nonce = FedcmNonce.open(box, repeated)
                .filter(one -> isSame(one, sent.nonce()))
                .orElseThrow(FedcmArrivals::unfit);
        var pending = new Pending("", nonce.provider(), null, repeated, JsonObject.EMPTY, sent.transientPayload());
        return switch (nonce.kind()) {
            case LOGIN -> goOn(LoginFlow.class, nonce, pending, sent.token(), caller);
            case REGISTRATION -> goOn(RegistrationFlow.class, nonce, pending, sent.token(), caller);
            default -> throw unfit();
        };
    }

    /** Clients may name the nonce of any provider that was offered along with the one that was chosen. */
    private boolean isSame(FedcmNonce nonce, String named) {
        return named.isEmpty()
                || FedcmNonce.open(box, named).filter(nonce::isOfAttempt).isPresent();
    }

    private <F extends Flow> Answer<ProviderReturn> goOn(
            Class<F> kind, FedcmNonce nonce, Pending pending, String token, Caller caller) {
        StoredFlow<F> stored = support.flows().find(kind, nonce.flow()).orElseThrow(FedcmArrivals::unfit);
        support.binding().requireOwner(stored, caller);
        Instant now = support.flows().now();
        if (Flows.isOver(stored.flow(), now)) {
            return arrivals.over(stored.flow(), caller);
        }
        var chosen = new Arrivals.Evidence.Chosen(token);
        return arrivals.goOn(new Arrivals.Arrival<>(taken(stored, nonce), pending, chosen, caller, now));
    }

    /** No attempt counts twice, whatever comes of it: of several tokens at once one goes on. */
    private <F extends Flow> StoredFlow<F> taken(StoredFlow<F> stored, FedcmNonce nonce) {
        boolean open = FedcmAttempts.of(stored) == nonce.attempt()
                && offers.find(stored.flow(), nonce.provider()).isPresent();
        if (!open) {
            throw unfit();
        }
        try {
            return support.work().write(stores -> Flows.update(stores, FedcmAttempts.oneMore(stored)));
        } catch (StaleVersion quicker) {
            throw FrontendErrors.badRequest("This token is being used already.");
        }
    }

    private static FrontendException unfit() {
        return FrontendErrors.badRequest(
                "This token does not belong to what this browser asked for, or was used before. Please start over.");
    }
}
