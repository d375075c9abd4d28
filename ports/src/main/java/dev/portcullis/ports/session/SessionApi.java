package dev.portcullis.ports.session;

import dev.portcullis.ports.caller.Answer;

/**
 * Ask who is signed in, and end sessions. Credentials are, in this order: {@code X-Session-Token}, the session cookie,
 * {@code Authorization: Bearer}. Safe for use by many threads.
 *
 * <p>Every operation throws {@link dev.portcullis.ports.error.FrontendException} when it is refused. Source:
 * docs/contract/sessions.md.
 *
 * <p>Checked by {@code SessionApiContract} (WH), {@code AssuranceContract} (AL) and {@code SessionTokenContract} (TK).
 */
public interface SessionApi {
    /**
     * toSession, {@code GET /sessions/whoami?tokenize_as=} — 401 without an id when nobody is signed in, 403 {@code session_aal2_required}
     * when a second factor is owed.
     */
    Answer<Session> toSessionWithHttpInfo(ToSession request);

    default Session toSession(ToSession request) {
        return toSessionWithHttpInfo(request).require();
    }

    /**
     * listMySessions, {@code GET /sessions} — the other active sessions, newest first; 401 without an id, 403 {@code session_aal2_required}.
     */
    Answer<SessionPage> listMySessionsWithHttpInfo(ListMySessions request);

    default SessionPage listMySessions(ListMySessions request) {
        return listMySessionsWithHttpInfo(request).require();
    }

    /** disableMyOtherSessions, {@code DELETE /sessions} — 401 without an id. */
    Answer<DeleteMySessionsCount> disableMyOtherSessionsWithHttpInfo(DisableMyOtherSessions request);

    default DeleteMySessionsCount disableMyOtherSessions(DisableMyOtherSessions request) {
        return disableMyOtherSessionsWithHttpInfo(request).require();
    }

    /**
     * disableMySession, {@code DELETE /sessions/{id}} — 204 also for unknown ids; 400 for the caller's own session or no id, 401 without an id.
     */
    Answer<Void> disableMySessionWithHttpInfo(DisableMySession request);

    default void disableMySession(DisableMySession request) {
        disableMySessionWithHttpInfo(request);
    }
}
