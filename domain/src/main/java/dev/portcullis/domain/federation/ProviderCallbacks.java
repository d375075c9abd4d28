package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.settings.SettingsFlow;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Takes browsers back that come from a provider: finds the flow, makes sure that it is the same browser and the first time, and
 * goes on. Source: docs/contract/federation.md, "The way back"; docs/security.md, G1 and G5.
 */
public final class ProviderCallbacks implements ProviderCallbackApi {
    private final Providers providers;
    private final ContinuityCookie cookie;
    private final Arrivals arrivals;
    private final Sessions sessions;
    private final FlowSupport support;
    private final Boxes boxes;

    /** @param state opens what travelled @param atRest opens what was kept */
    public record Boxes(SecretBox state, SecretBox atRest) {}

    public ProviderCallbacks(
            Providers providers,
            ContinuityCookie cookie,
            Arrivals arrivals,
            Sessions sessions,
            FlowSupport support,
            Boxes boxes) {
        this.providers = providers;
        this.cookie = cookie;
        this.arrivals = arrivals;
        this.sessions = sessions;
        this.support = support;
        this.boxes = boxes;
    }

    @Override
    public Answer<ProviderReturn> callback(ProviderCallback callback) {
        // Where the method is off there is no such address, for pages neither.
        providers.requireEnabled();
        return support.errors().guard(callback.caller(), () -> {
            ReturnState state = ReturnState.open(
                            boxes.state(), callback.parameters().getOrDefault("state", ""))
                    .orElseThrow(() -> FrontendErrors.badRequest("The state does not come from here."));
            return switch (state.kind()) {
                case LOGIN -> back(LoginFlow.class, state, callback);
                case REGISTRATION -> back(RegistrationFlow.class, state, callback);
                case SETTINGS -> back(SettingsFlow.class, state, callback);
                default -> throw FrontendErrors.badRequest("Such a flow leads to no provider.");
            };
        });
    }

    private <F extends Flow> Answer<ProviderReturn> back(Class<F> kind, ReturnState state, ProviderCallback callback) {
        StoredFlow<F> stored = support.flows()
                .find(kind, state.flow())
                .orElseThrow(() -> FrontendErrors.badRequest("The flow that led to the provider is gone."));
        Instant now = support.flows().now();
        if (Flows.isOver(stored.flow(), now)) {
            throw FrontendErrors.flowGone(ErrorId.SELF_SERVICE_FLOW_EXPIRED, JsonObject.EMPTY);
        }
        Optional<SignedInCaller> current = sessions.find(callback.caller(), now);
        if (current.isPresent() && !goesOnSignedIn(stored.flow(), state.kind())) {
            return Answer.redirect(Urls.toUri(support.returnTo().of(stored.flow(), null)));
        }
        Pending pending = pending(stored, state, callback);
        Caller caller = answered(stored.flow(), callback.caller());
        return ErrorPages.within(caller, () -> {
            requireOwner(stored.flow(), current);
            var brought = new Arrivals.Evidence.Brought(callback.parameters());
            return arrivals.goOn(new Arrivals.Arrival<>(taken(stored), pending, brought, caller, now));
        });
    }

    /** Settings are their owner's. Whoever is not signed in may do so, and come back once more. */
    private static void requireOwner(Flow flow, Optional<SignedInCaller> current) {
        if (flow instanceof SettingsFlow settings) {
            SignedInCaller owner = current.orElseThrow(FrontendErrors::sessionInactive);
            if (!settings.identity().id().equals(owner.identity().id())) {
                throw FrontendErrors.identityMismatch();
            }
        }
    }

    private static boolean goesOnSignedIn(Flow flow, FlowKind kind) {
        return kind == FlowKind.SETTINGS || flow instanceof LoginFlow login && login.refresh();
    }

    /** Apps are answered in JSON, whoever carries the answer; what waits for an exchange leads back to the app. */
    private static Caller answered(Flow flow, Caller caller) {
        return flow.type().isApi() ? caller.withKind(Caller.Kind.SINGLE_PAGE_APP) : caller;
    }

    // The provider of the address has to be the one that was asked, so that none can answer in the place of another.
    private Pending pending(StoredFlow<?> stored, ReturnState state, ProviderCallback callback) {
        return Pending.of(Memory.of(stored, MethodName.OIDC), boxes.atRest())
                .filter(pending -> pending.attempt().equals(state.attempt()))
                .filter(pending ->
                        callback.provider() == null || callback.provider().equals(pending.provider()))
                .filter(pending ->
                        SessionExchange.isAwaited(stored) || cookie.isOf(callback.caller(), pending.attempt()))
                .orElseThrow(() -> strange(callback.caller()));
    }

    /** Developers are told the most likely reason: a cookie that was lost on the way. */
    private FrontendException strange(Caller caller) {
        var refused = FrontendErrors.badRequest(
                "This way back does not belong to this browser, or was used before. Please start over.");
        return cookie.isSent(caller)
                ? refused
                : refused.causedBy(new NoSuchElementException("The browser sent no cookie " + cookie.name() + "."));
    }

    /** No way back counts twice: of several at once one goes on. */
    private <F extends Flow> StoredFlow<F> taken(StoredFlow<F> stored) {
        Memory after = Pending.back(Memory.of(stored, MethodName.OIDC));
        try {
            return support.work()
                    .write(stores -> Flows.update(
                            stores, stored.with(stored.flow(), after.into(stored.internal(), MethodName.OIDC))));
        } catch (StaleVersion quicker) {
            throw FrontendErrors.badRequest("This way back is being used already.");
        }
    }
}
