package dev.portcullis.companion.session;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendError.Refused;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.session.ToSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sessions by token that a test hands out, and pages of them. */
final class Askable implements SessionApi {
    private final InstantSource clock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private List<SessionPage> pages = List.of();
    private Runnable meanwhile = () -> {};
    private @Nullable RuntimeException failure;

    Askable(InstantSource clock) {
        this.clock = clock;
    }

    void signIn(String token) {
        signIn(token, clock.instant().plus(Duration.ofHours(1)));
    }

    void signIn(String token, Instant end) {
        sessions.put(token, session(true, end));
    }

    void signInInactive(String token) {
        sessions.put(token, session(false, clock.instant().plus(Duration.ofHours(1))));
    }

    static Session session(boolean active, @Nullable Instant end) {
        var id = new SessionId(UUID.randomUUID());
        return new Session(id, active, end, null, null, List.of(), null, null, List.of(), null);
    }

    void signOut(String token) {
        sessions.remove(token);
    }

    void refuse(int status) {
        failure = refusal(status);
    }

    void failing(RuntimeException failure) {
        this.failure = failure;
    }

    void whileAnswering(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    void showing(SessionPage... pages) {
        this.pages = List.of(pages);
    }

    int asked() {
        return asked.get();
    }

    private static FrontendException refusal(int status) {
        var error = new GenericError(null, status, null, null, null, null, JsonObject.EMPTY, "no");
        return new FrontendException(new Refused(status, error));
    }

    @Override
    public Answer<Session> toSessionWithHttpInfo(ToSession request) {
        asked.incrementAndGet();
        if (failure != null) {
            throw failure;
        }
        String token = request.caller().sessionToken();
        var found = token == null ? null : sessions.get(token);
        if (found == null || isOver(found)) {
            throw refusal(401);
        }
        meanwhile.run();
        return Answer.ok(found);
    }

    private boolean isOver(Session session) {
        var end = session.expiresAt();
        return end != null && !clock.instant().isBefore(end);
    }

    /** The page whose number the token is. */
    @Override
    public Answer<SessionPage> listMySessionsWithHttpInfo(ListMySessions request) {
        asked.incrementAndGet();
        return Answer.ok(pages.get(request.pageToken() == null ? 0 : Integer.parseInt(request.pageToken())));
    }

    @Override
    public Answer<DeleteMySessionsCount> disableMyOtherSessionsWithHttpInfo(DisableMyOtherSessions request) {
        throw new UnsupportedOperationException("sessions are only read here: disableMyOtherSessions");
    }

    @Override
    public Answer<Void> disableMySessionWithHttpInfo(DisableMySession request) {
        throw new UnsupportedOperationException("sessions are only read here: disableMySession");
    }
}
