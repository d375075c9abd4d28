package dev.portcullis.companion.session;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendError.Refused;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.token.TokenVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells a server who is signed in: cookie or token in, session or 401 out. A session that was seen is believed for a while
 * without asking again, so that it may outlive its end by that while; a cache that is full lets go of the one that was not
 * asked for longest. Safe for use by many threads. Make one and keep it.
 *
 * <pre>{@code
 * var guard = SessionGuard.of(api).believingFor(Duration.ofSeconds(10)).build();
 * Optional<Session> ada = guard.find(RequestCaller.of(request::getHeader));
 * }</pre>
 *
 * <p>Only sessions are kept, never refusals, and under a digest of the credential.
 */
public final class SessionGuard {
    private static final int UNAUTHORIZED = 401;

    private final SessionApi api;
    private final Duration believed;
    private final InstantSource clock;
    private final SessionCache cache;
    private final TokenVerifier tokens;

    private SessionGuard(SessionApi api, Duration believed, int size, InstantSource clock, TokenVerifier tokens) {
        this.api = api;
        this.believed = believed;
        this.clock = clock;
        this.cache = new SessionCache(size);
        this.tokens = tokens;
    }

    /** Begin with whom to ask, embedded or remote. */
    public static Builder of(SessionApi api) {
        return new Builder(api, Duration.ofSeconds(30), 10_000, Clock.systemUTC(), token -> Optional.empty());
    }

    /**
     * Who the caller is; empty when nobody is signed in.
     *
     * @throws FrontendException if the session does not suffice, as 403 {@code session_aal2_required}
     * @throws dev.portcullis.ports.failure.Unavailable if nobody can tell
     */
    public Optional<Session> find(Caller caller) {
        try {
            return Optional.of(require(caller));
        } catch (FrontendException refused) {
            if (refused.error().status() == UNAUTHORIZED) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * As {@link #find}, for those who want the refusal.
     *
     * @throws FrontendException 401 when nobody is signed in; also as {@link #find}
     */
    public Session require(Caller caller) {
        var key = CacheKey.of(caller).orElseThrow(SessionGuard::nobody);
        return cache.find(key, clock.instant()).orElseGet(() -> ask(caller, key));
    }

    private Session ask(Caller caller, CacheKey key) {
        long mark = cache.mark();
        Session session = answer(caller, key);
        if (Boolean.FALSE.equals(session.active())) {
            cache.drop(key);
            throw nobody();
        }
        cache.keep(key, session, until(session), mark);
        return session;
    }

    private Session answer(Caller caller, CacheKey key) {
        try {
            return api.toSession(new ToSession(caller));
        } catch (FrontendException refused) {
            cache.drop(key);
            throw refused;
        }
    }

    private Instant until(Session session) {
        Instant until = clock.instant().plus(believed);
        Instant end = session.expiresAt();
        return end != null && end.isBefore(until) ? end : until;
    }

    private static FrontendException nobody() {
        var error = new GenericError(
                null,
                UNAUTHORIZED,
                "Unauthorized",
                null,
                "Nobody is signed in with what the request brought along.",
                null,
                JsonObject.EMPTY,
                "The request needs somebody who is signed in");
        return new FrontendException(new Refused(UNAUTHORIZED, error));
    }

    /**
     * What a signed token of a session says ({@code tokenize_as}), checked here without asking anybody; empty when it does not
     * count. Whoever signs out meanwhile is only noticed once the token expires: its template's {@code ttl} is the bound.
     */
    public Optional<JsonObject> claims(String token) {
        return tokens.verify(token);
    }

    /** Ask anew next time: the caller signs out, changes something about itself, or was refused with 401 elsewhere. */
    public void forget(Caller caller) {
        CacheKey.of(caller).ifPresent(cache::forget);
    }

    /** Ask anew for everybody. */
    public void forgetAll() {
        cache.forgetAll();
    }

    /** How many sessions are kept now. */
    public int size() {
        return cache.size();
    }

    /** What may be set before the first question. Immutable: each method gives another one. */
    public static final class Builder {
        private final SessionApi api;
        private final Duration believed;
        private final int size;
        private final InstantSource clock;
        private final TokenVerifier tokens;

        private Builder(SessionApi api, Duration believed, int size, InstantSource clock, TokenVerifier tokens) {
            this.api = api;
            this.believed = believed;
            this.size = size;
            this.clock = clock;
            this.tokens = tokens;
        }

        /** How long a session that was seen counts without asking again; 30 seconds unless set, zero asks each time. */
        public Builder believingFor(Duration time) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("Sessions cannot be believed for " + time);
            }
            return new Builder(api, time, size, clock, tokens);
        }

        /** How many sessions are kept at most; 10,000 unless set. */
        public Builder keeping(int sessions) {
            if (sessions < 1) {
                throw new IllegalArgumentException("At least one session must be kept, not " + sessions);
            }
            return new Builder(api, believed, sessions, clock, tokens);
        }

        /** The time by which sessions end; the system's unless set. */
        public Builder clock(InstantSource other) {
            return new Builder(api, believed, size, other, tokens);
        }

        /** What checks signed tokens; unless set no token counts. */
        public Builder tokens(TokenVerifier verifier) {
            return new Builder(api, believed, size, clock, verifier);
        }

        public SessionGuard build() {
            return new SessionGuard(api, believed, size, clock, tokens);
        }
    }
}
