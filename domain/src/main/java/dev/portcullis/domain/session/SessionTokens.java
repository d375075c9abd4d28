package dev.portcullis.domain.session;

import dev.portcullis.domain.secret.SameSecret;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.session.SignedIn;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sessions by their tokens. A token is looked up under every key at once, in one look-up; a session that an older key hashed
 * moves to the newest when it is used, so that it outlives the older one. Source: docs/security.md, E2 and I1.
 */
final class SessionTokens {
    private static final String PURPOSE = "session-token";

    private final UnitOfWork work;
    private final KeyedHash hash;

    SessionTokens(UnitOfWork work, KeyedHash hash) {
        this.work = work;
        this.hash = hash;
    }

    String hashOf(String token) {
        return hash.hash(PURPOSE, token);
    }

    /** Under which hashes a session with this token may be kept, that of the newest key first. */
    List<String> hashesOf(String token) {
        return hash.hashes(PURPOSE, token);
    }

    Optional<SignedIn> find(List<String> hashes) {
        return work.read(stores -> stores.sessions().findByTokenHashes(hashes));
    }

    /** The session as it is kept from now on. @param newest its token's hash under the newest key */
    StoredSession moved(StoredSession session, String newest) {
        return SameSecret.is(session.tokenHash(), newest) || !move(session, newest)
                ? session
                : session.withTokenHash(newest);
    }

    // It opens as it is, too: who cannot write now still reads, and the next use tries again.
    private boolean move(StoredSession session, String newest) {
        try {
            return work.write(stores -> stores.sessions().rehash(session.id(), session.tokenHash(), newest));
        } catch (Unavailable later) {
            return false;
        }
    }

    /** The session once it is noted that it is used now. Who cannot write now is seen the next time. */
    SignedIn seen(SignedIn one, Instant now) {
        try {
            work.write(stores -> {
                stores.sessions().see(one.session().id(), now);
                return one;
            });
        } catch (Unavailable later) {
            return one;
        }
        return new SignedIn(one.session().withSeenAt(now), one.identity());
    }
}
