package dev.portcullis.domain.session;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.token.SessionTokenizer;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Paging;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Answers who is signed in, and ends sessions. Source: docs/contract/sessions.md. */
public final class SessionService implements SessionApi {
    private static final String CACHE_HEADER = "Ory-Session-Cache-For";
    private static final String IDENTITY_HEADER = "X-Kratos-Authenticated-Identity-Id";
    private static final Duration CACHE_NOBODY_FOR = Duration.ofSeconds(60);

    private final Sessions sessions;
    private final SessionTokenizer tokenizer;
    private final UnitOfWork work;
    private final InstantSource clock;
    private final EventSink events;
    private final String secondFactorPage;

    /** @param base the public address without a slash at its end */
    public SessionService(
            Sessions sessions,
            SessionTokenizer tokenizer,
            UnitOfWork work,
            InstantSource clock,
            EventSink events,
            String base) {
        this.sessions = sessions;
        this.tokenizer = tokenizer;
        this.work = work;
        this.clock = clock;
        this.events = events;
        this.secondFactorPage = base + "/self-service/login/browser?aal=aal2";
    }

    @Override
    public Answer<Session> toSessionWithHttpInfo(ToSession request) {
        Instant now = now();
        SignedInCaller current = signedIn(request.caller(), now);
        requireLevel(current);
        Session shown = sessions.shown().of(current.session(), current.identity(), now);
        String template = Objects.requireNonNullElse(request.tokenizeAs(), "");
        return template.isEmpty()
                ? cacheable(answer(shown, current, now), current, now)
                : answer(tokenizer.tokenized(shown, current.identity(), template, now), current, now);
    }

    private Answer<Session> answer(Session shown, SignedInCaller current, Instant now) {
        Answer<Session> answer = Answer.ok(shown)
                .withHeader(IDENTITY_HEADER, current.identity().id().toString());
        return current.cookieRenewal() ? answer.with(sessions.cookie(current, now)) : answer;
    }

    private Answer<Session> cacheable(Answer<Session> answer, SignedInCaller current, Instant now) {
        var cache = sessions.cacheableFor(current.session(), now);
        return cache.isPresent()
                ? answer.withHeader(CACHE_HEADER, String.valueOf(cache.get().toSeconds()))
                : answer;
    }

    private SignedInCaller signedIn(Caller caller, Instant now) {
        return sessions.find(caller, now).orElseThrow(() -> nobody(caller));
    }

    private FrontendException nobody(Caller caller) {
        FrontendException refusal = FrontendErrors.unauthorized();
        boolean cacheable = sessions.isCacheable() && !sessions.hasCredential(caller);
        return cacheable ? refusal.withHeader(CACHE_HEADER, String.valueOf(CACHE_NOBODY_FOR.toSeconds())) : refusal;
    }

    private void requireLevel(SignedInCaller current) {
        if (sessions.owesSecondFactor(current.session(), current.identity())) {
            throw FrontendErrors.secondFactorRequired(secondFactorPage);
        }
    }

    @Override
    public Answer<SessionPage> listMySessionsWithHttpInfo(ListMySessions request) {
        Instant now = now();
        SignedInCaller current = signedIn(request.caller(), now);
        requireLevel(current);
        StoredSession own = current.session();
        var page = Paging.of(request.perPage(), request.page(), request.pageSize(), request.pageToken());
        return work.read(stores -> {
            long total = stores.sessions().countOthers(own.identity(), own.id(), now);
            List<StoredSession> others =
                    stores.sessions().listOthers(own.identity(), own.id(), now, begin(page), page.size());
            List<Session> shown = others.stream()
                    .map(one -> sessions.shown().thin(one, current.identity(), now))
                    .toList();
            return Answer.ok(new SessionPage(shown, total, page.links("/sessions", total)));
        });
    }

    /** Pages 0 and 1 are the same one: the contract's own oddity. */
    private static long begin(Paging page) {
        return page.before().begin();
    }

    @Override
    public Answer<DeleteMySessionsCount> disableMyOtherSessionsWithHttpInfo(DisableMyOtherSessions request) {
        StoredSession own = signedIn(request.caller(), now()).session();
        long count = work.write(stores -> {
            // One's own is looked at last: two who end each other's sessions would wait for each other.
            long others = stores.sessions().revokeOthers(own.identity(), own.id());
            requireAlive(stores, own, request.caller());
            return others;
        });
        if (count > 0) {
            tell(EventNames.SESSIONS_REVOKED, own, request.caller());
        }
        return Answer.ok(new DeleteMySessionsCount(count));
    }

    @Override
    public Answer<Void> disableMySessionWithHttpInfo(DisableMySession request) {
        StoredSession own = signedIn(request.caller(), now()).session();
        SessionId id = parse(request.id());
        if (id.equals(own.id())) {
            throw FrontendErrors.badRequestWithMessage(
                    "The session that makes this request cannot be ended this way; sign out instead.");
        }
        boolean ended = work.write(stores -> {
            requireAlive(stores, own, request.caller());
            return stores.sessions().revoke(own.identity(), id);
        });
        if (ended) {
            tell(EventNames.SESSION_REVOKED, own, request.caller());
        }
        return Answer.nothing();
    }

    /** A session that was ended meanwhile ends no other. */
    private void requireAlive(Stores stores, StoredSession own, Caller caller) {
        if (!stores.sessions().hold(own.id())) {
            throw nobody(caller);
        }
    }

    private void tell(String event, StoredSession own, Caller caller) {
        events.accept(
                new Event(event, now(), own.identity(), null, caller.device().address()));
    }

    private static SessionId parse(String id) {
        try {
            // Java reads 1-1-1-1-1, too.
            var read = UUID.fromString(id);
            if (read.toString().equalsIgnoreCase(id)) {
                return new SessionId(read);
            }
        } catch (IllegalArgumentException noId) {
            // Told below.
        }
        throw FrontendErrors.badRequestWithMessage("The session's id has to be a UUID.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
