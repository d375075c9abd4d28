package dev.portcullis.testkit.session;

import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.session.SignedIn;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.time.Instant;
import java.util.Optional;

/** What suites for stores of sessions need: people and sessions that are kept, and what is found of them. */
public interface SessionsUnderTest extends StoreUnderTest {
    Instant NOW = StillClock.START;

    default StoredIdentity kept(StoredIdentity person) {
        write(stores -> stores.identities().insert(person));
        return person;
    }

    default StoredSession kept(StoredSession session) {
        write(stores -> stores.sessions().insert(session));
        return session;
    }

    default Optional<SignedIn> found(StoredSession session) {
        return find(stores -> stores.sessions().findByTokenHash(session.tokenHash()));
    }

    default boolean isActive(StoredSession session) {
        return found(session).orElseThrow().session().active();
    }
}
