package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.ExchangeCodes;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.List;
import java.util.Optional;

/**
 * Hands the session of a browser's detour to the app that began it: the app has one code since the start, the browser brings the
 * other one. Source: docs/contract/federation.md, "Trading codes for a token".
 */
public final class SessionExchange {
    private static final String PURPOSE = "session-exchange";
    private static final String MEMBER = "exchange";
    private static final String BACK = "back";
    private static final String TOKEN = "token";
    private static final String REFUSED = "refused";

    private final ExchangeCodes codes;
    private final Flows flows;
    private final Sessions sessions;
    private final UnitOfWork work;
    private final SecretBox atRest;
    private final boolean tellsFailures;

    /** @param tellsFailures whether codes are given for a way that ended badly, too */
    public SessionExchange(
            ExchangeCodes codes,
            Flows flows,
            Sessions sessions,
            UnitOfWork work,
            SecretBox atRest,
            boolean tellsFailures) {
        this.codes = codes;
        this.flows = flows;
        this.sessions = sessions;
        this.work = work;
        this.atRest = atRest;
        this.tellsFailures = tellsFailures;
    }

    /** Whether an app waits for the session of a flow. */
    static boolean isAwaited(StoredFlow<?> stored) {
        return Memory.of(stored, MethodName.OIDC).content().has(MEMBER);
    }

    private static JsonObject exchange(StoredFlow<?> stored) {
        return Memory.of(stored, MethodName.OIDC).content().object(MEMBER);
    }

    /** Keep a session for the app that waits. @return the code that the browser brings to it */
    String keep(FlowId flow, String token) {
        return kept(flow, JsonObject.of(TOKEN, Json.of(atRest.seal(PURPOSE, token))));
    }

    /** Keep for the app which flow says why nobody got in. @return the code that the browser brings to it; empty where it brings none */
    Optional<String> keepFailure(FlowId flow, Flow refused) {
        return tellsFailures
                ? Optional.of(
                        kept(flow, JsonObject.of(REFUSED, Json.of(refused.id().toString()))))
                : Optional.empty();
    }

    private String kept(FlowId flow, JsonObject outcome) {
        String code = codes.second();
        work.write(stores -> {
            StoredFlow<? extends Flow> stored = find(stores, flow).orElseThrow(() -> FrontendErrors.notFound(null));
            JsonObject next = exchange(stored)
                    .without(TOKEN)
                    .without(REFUSED)
                    .with(BACK, codes.hashed(code))
                    .withAll(outcome);
            return replace(stores, stored, next);
        });
        return code;
    }

    private static Optional<StoredFlow<? extends Flow>> find(Stores stores, FlowId id) {
        Optional<StoredFlow<? extends Flow>> login =
                stores.flows().find(LoginFlow.class, id).map(found -> found);
        return login.or(() -> stores.flows().find(RegistrationFlow.class, id).map(found -> found));
    }

    private static <F extends Flow> StoredFlow<F> replace(Stores stores, StoredFlow<F> stored, JsonObject exchange) {
        var memory = new Memory(Memory.of(stored, MethodName.OIDC).content().with(MEMBER, exchange));
        return Flows.update(stores, stored.with(stored.flow(), memory.into(stored.internal(), MethodName.OIDC)));
    }

    /** The session that two codes stand for, once; where they stand for a failure, the flow that says why is refused. */
    SuccessfulNativeLogin redeem(String init, String back) {
        return ExchangeCodes.flowOf(init)
                .flatMap(id -> work.read(stores -> find(stores, id)))
                .filter(stored -> fits(stored, init, back))
                .flatMap(this::taken)
                .flatMap(this::told)
                .orElseThrow(() -> FrontendErrors.notFound("No session waits for these codes."));
    }

    private boolean fits(StoredFlow<? extends Flow> stored, String init, String back) {
        JsonObject exchange = exchange(stored);
        return !Flows.isOver(stored.flow(), flows.now())
                && codes.fits(exchange.text("init").orElse(""), init)
                && codes.fits(exchange.text(BACK).orElse(""), back);
    }

    /** What was kept, which nobody gets a second time. */
    private Optional<JsonObject> taken(StoredFlow<? extends Flow> stored) {
        JsonObject exchange = exchange(stored);
        try {
            work.write(stores -> replace(
                    stores, stored, exchange.without(TOKEN).without(REFUSED).without(BACK)));
        } catch (StaleVersion taken) {
            return Optional.empty();
        }
        return Optional.of(exchange);
    }

    private Optional<SuccessfulNativeLogin> told(JsonObject exchange) {
        Optional<FlowId> refused = exchange.text(REFUSED).flatMap(FlowId::parse);
        if (refused.isPresent()) {
            throw work.read(stores -> find(stores, refused.get()))
                    .map(stored -> FrontendErrors.unfinishedFlow(stored.flow()))
                    .orElseGet(() -> FrontendErrors.notFound("The flow that says why is gone."));
        }
        return exchange.text(TOKEN).flatMap(kept -> atRest.open(PURPOSE, kept)).flatMap(this::shown);
    }

    private Optional<SuccessfulNativeLogin> shown(String token) {
        return sessions.withToken(token)
                .flatMap(session -> owner(session)
                        .map(owner -> new SuccessfulNativeLogin(
                                token,
                                sessions.shown()
                                        .of(session, owner.profile(), flows.now())
                                        .withoutDevices(),
                                List.of())));
    }

    private Optional<StoredIdentity> owner(StoredSession session) {
        return work.read(stores -> stores.identities().find(session.identity()));
    }
}
