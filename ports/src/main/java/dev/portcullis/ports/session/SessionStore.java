package dev.portcullis.ports.session;

import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keep sessions. Used inside one unit of work; see {@link dev.portcullis.ports.store.UnitOfWork}.
 *
 * <p>Checked by {@code SessionStoreContract}. Source: ADR 3; docs/contract/sessions.md.
 */
public interface SessionStore {
    /** R1 What is kept is found again equal, moments to the microsecond. */
    void insert(StoredSession session);

    /**
     * R2 The session with one of these token hashes and its identity, in one look-up, ended and expired ones included; the
     * caller decides what counts.
     *
     * @param tokenHashes of one token, under every key; at least one
     */
    Optional<SignedIn> findByTokenHashes(List<String> tokenHashes);

    /** As {@link #findByTokenHashes} of one hash. */
    default Optional<SignedIn> findByTokenHash(String tokenHash) {
        return findByTokenHashes(List.of(tokenHash));
    }

    /**
     * R9 Replace the token hash of a session that still has the old one, and nothing else of it.
     *
     * @return whether it was replaced
     */
    boolean rehash(SessionId id, String from, String to);

    /**
     * R3 Replace a session, unless it ended or somebody else replaced it since it was read. Of two racing updates of one version
     * one wins; what ended stays ended.
     *
     * @param next the new content; its version is the one that was read
     * @return what is kept now, its version one higher
     * @throws dev.portcullis.ports.failure.StaleVersion if it ended, was replaced, or there is none; nothing changes then
     */
    StoredSession update(StoredSession next);

    /**
     * R4 Sessions of an identity that are active and not over at {@code now}, all but one, newest first (by creation,
     * then id); skips {@code offset} of them and gives at most {@code limit}.
     */
    List<StoredSession> listOthers(IdentityId identity, SessionId except, Instant now, long offset, int limit);

    /** R5 How many sessions {@link #listOthers} would give without a limit. */
    long countOthers(IdentityId identity, SessionId except, Instant now);

    /** R6 End one session of this identity; the sessions of others are untouched. @return whether one was ended */
    boolean revoke(IdentityId identity, SessionId id);

    /**
     * R7 End all sessions of this identity but one. Of those who do so at once, each for another session, one wins and none is
     * refused, if each {@link #hold holds} its own only afterwards.
     *
     * @return how many others are kept, those included that were over before: so the contract counts
     */
    long revokeOthers(IdentityId identity, SessionId except);

    /**
     * R10 Whether a session has not been ended. One that has not cannot be until the unit of work ends: whoever ends it waits, or
     * comes first.
     */
    boolean hold(SessionId id);

    /** R11 Note that a session was seen at a moment, and nothing else of it. Does nothing when it ended, or was seen later. */
    void see(SessionId id, Instant moment);

    /** R12 The newest sessions of an identity, those that ended or are over included, at most so many. */
    List<StoredSession> newest(IdentityId identity, int limit);

    /** R8 Remove sessions whose time was over before a moment, at most so many. @return how many were removed */
    int purge(Instant overBefore, int limit);
}
