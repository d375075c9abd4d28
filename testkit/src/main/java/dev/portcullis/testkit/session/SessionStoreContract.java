package dev.portcullis.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.session.SignedIn;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.testkit.fixture.People;
import dev.portcullis.testkit.fixture.Sessions;
import dev.portcullis.testkit.store.Race;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The promises of {@link SessionStore}, by the numbers of its rules. */
public interface SessionStoreContract extends SessionListContract {
    @Test
    default void r1_what_is_kept_is_found_again_equal() {
        var person = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        assertThat(found(session).map(SignedIn::session)).contains(session);
    }

    @Test
    default void r2_a_session_comes_with_its_identity() {
        var everything = kept(People.anyIdentity());
        var bare = kept(People.someoneBare());
        for (StoredIdentity person : List.of(everything, bare)) {
            var session = kept(Sessions.anySessionOf(person));
            assertThat(found(session).map(SignedIn::identity)).contains(person.profile());
        }
    }

    @Test
    default void r2_a_session_comes_with_its_identity_as_it_is_now() {
        var person = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        var renamed = change(stores -> stores.identities().update(People.renamed(person, "Somebody Else")));
        assertThat(found(session).map(SignedIn::identity)).contains(renamed.profile());
    }

    @Test
    default void r2_ended_and_expired_sessions_are_found_too() {
        var person = kept(People.anyIdentity());
        assertThat(found(kept(Sessions.endedSessionOf(person)))).isPresent();
        assertThat(found(kept(Sessions.sessionUntil(person, Instant.EPOCH)))).isPresent();
    }

    @Test
    default void r2_an_unknown_hash_finds_nothing() {
        assertThat(find(stores -> stores.sessions().findByTokenHash("no such hash")))
                .isEmpty();
    }

    @Test
    default void r2_one_hash_of_several_is_enough() {
        var person = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        kept(Sessions.anySessionOf(person));
        for (var hashes :
                List.of(List.of(session.tokenHash(), "another hash"), List.of("a", "b", session.tokenHash()))) {
            assertThat(find(stores -> stores.sessions().findByTokenHashes(hashes))
                            .map(SignedIn::session))
                    .contains(session);
        }
        assertThat(find(stores -> stores.sessions().findByTokenHashes(List.of("a", "b"))))
                .isEmpty();
    }

    @Test
    default void r3_an_update_replaces_what_is_kept() {
        var person = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        var other = kept(Sessions.anySessionOf(person));
        var raised = Sessions.raised(session);
        write(stores -> stores.sessions().update(raised));
        assertThat(found(session).map(SignedIn::session)).contains(raised.withVersion(1));
        assertThat(found(other).map(SignedIn::session)).contains(other);
    }

    @Test
    default void r3_an_update_follows_the_token() {
        var person = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        var moved = session.withTokenHash("another hash");
        write(stores -> stores.sessions().update(moved));
        assertThat(found(session)).isEmpty();
        assertThat(found(moved).map(SignedIn::session)).contains(moved.withVersion(1));
    }

    @Test
    default void r3_an_update_makes_no_session() {
        var person = kept(People.anyIdentity());
        var session = Sessions.anySessionOf(person);
        assertThatThrownBy(() -> write(stores -> stores.sessions().update(session)))
                .isInstanceOf(StaleVersion.class);
        assertThat(found(session)).isEmpty();
    }

    @Test
    default void r3_an_update_gives_what_is_kept() {
        var session = kept(Sessions.anySessionOf(kept(People.anyIdentity())));
        var given = change(stores -> stores.sessions().update(Sessions.raised(session)));
        assertThat(found(session).map(SignedIn::session)).contains(given);
    }

    @Test
    default void r3_an_ended_session_stays_ended() {
        var person = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        write(stores -> stores.sessions().revoke(person.id(), session.id()));
        assertThatThrownBy(() -> write(stores -> stores.sessions().update(Sessions.raised(session))))
                .isInstanceOf(StaleVersion.class);
        assertThat(found(session).map(SignedIn::session)).contains(session.asEnded());
    }

    @Test
    default void r3_one_of_two_updates_of_one_version_wins() {
        var session = kept(Sessions.anySessionOf(kept(People.anyIdentity())));
        var first = change(stores -> stores.sessions().update(Sessions.raised(session)));
        assertThatThrownBy(() -> write(stores -> stores.sessions().update(session.withTokenHash("late"))))
                .isInstanceOf(StaleVersion.class);
        assertThat(found(session).map(SignedIn::session)).contains(first);
    }

    @Test
    default void r3_of_many_racing_updates_one_wins() {
        var session = kept(Sessions.anySessionOf(kept(People.anyIdentity())));
        int winners = Race.winners(StaleVersion.class, i -> {
            write(stores -> stores.sessions().update(session.withTokenHash(session.tokenHash() + i)));
            return true;
        });
        assertThat(winners).isEqualTo(1);
    }

    @Test
    default void r3_no_session_that_was_ended_comes_alive_by_a_racing_update() {
        var person = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        Race.winners(StaleVersion.class, i -> {
            if (i % 2 == 0) {
                return happens(stores -> stores.sessions().revoke(person.id(), session.id()));
            }
            var now = found(session).orElseThrow().session();
            write(stores -> stores.sessions().update(Sessions.raised(now)));
            return true;
        });
        assertThat(isActive(session)).isFalse();
    }

    @Test
    default void r8_what_was_over_before_the_moment_is_removed_and_nothing_else() {
        var person = kept(People.anyIdentity());
        var over = kept(Sessions.sessionUntil(person, NOW.minusNanos(1000)));
        var justNow = kept(Sessions.sessionUntil(person, NOW));
        assertThat(count(stores -> stores.sessions().purge(NOW, 10))).isEqualTo(1);
        assertThat(found(over)).isEmpty();
        assertThat(found(justNow)).isPresent();
    }

    @Test
    default void r8_no_more_are_removed_at_once_than_asked_for() {
        var person = kept(People.anyIdentity());
        for (int i = 0; i < 5; i++) {
            kept(Sessions.sessionUntil(person, NOW.minusSeconds(1)));
        }
        assertThat(count(stores -> stores.sessions().purge(NOW, 3))).isEqualTo(3);
        assertThat(count(stores -> stores.sessions().purge(NOW, 3))).isEqualTo(2);
    }

    @Test
    default void r9_a_session_moves_to_another_hash_once_and_stays_what_it_was() {
        var person = kept(People.anyIdentity());
        for (var session : List.of(kept(Sessions.anySessionOf(person)), kept(Sessions.endedSessionOf(person)))) {
            var other = kept(Sessions.anySessionOf(person));
            String to = "moved " + session.id();
            assertThat(rehashed(session, session.tokenHash(), to)).isTrue();
            assertThat(found(session)).isEmpty();
            assertThat(found(session.withTokenHash(to)).map(SignedIn::session)).contains(session.withTokenHash(to));
            assertThat(rehashed(session, session.tokenHash(), "too late")).isFalse();
            assertThat(found(session.withTokenHash("too late"))).isEmpty();
            assertThat(found(other).map(SignedIn::session)).contains(other);
        }
    }

    @Test
    default void r10_a_session_is_held_unless_it_ended() {
        var person = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        var ended = kept(Sessions.endedSessionOf(person));
        assertThat(happens(stores -> stores.sessions().hold(session.id()))).isTrue();
        assertThat(happens(stores -> stores.sessions().hold(ended.id()))).isFalse();
        assertThat(happens(stores -> stores.sessions().hold(new SessionId(UUID.randomUUID()))))
                .isFalse();
    }

    @Test
    default void r10_who_ends_a_session_that_is_held_comes_later() {
        var person = kept(People.anyIdentity());
        for (int round = 0; round < 5; round++) {
            var session = kept(Sessions.anySessionOf(person));
            var made = new ConcurrentLinkedQueue<StoredSession>();
            Race.winners(StaleVersion.class, i -> i % 10 == 0 ? ends(session) : follows(session, made));
            // What was made while the session was held was there to be ended along with it.
            assertThat(made).noneMatch(this::isActive);
        }
    }

    private boolean ends(StoredSession session) {
        return happens(stores -> {
            stores.sessions().revoke(session.identity(), session.id());
            return stores.sessions().revokeOthers(session.identity(), session.id()) > 0;
        });
    }

    private boolean follows(StoredSession session, Queue<StoredSession> made) {
        var next = Sessions.anotherOf(session);
        boolean held = happens(stores -> {
            boolean still = stores.sessions().hold(session.id());
            if (still) stores.sessions().insert(next);
            return still;
        });
        return held && made.add(next);
    }

    @Test
    default void r11_that_a_session_was_seen_is_noted_and_nothing_else_changes() {
        var session = kept(Sessions.anySessionOf(kept(People.anyIdentity())));
        var later = session.seenAt().plusSeconds(60);
        write(stores -> stores.sessions().see(session.id(), later));
        write(stores -> stores.sessions().see(session.id(), later.minusSeconds(1)));
        assertThat(found(session).map(SignedIn::session)).contains(session.withSeenAt(later));
    }

    @Test
    default void r11_an_ended_session_is_not_seen_any_more() {
        var ended = kept(Sessions.endedSessionOf(kept(People.anyIdentity())));
        write(stores -> stores.sessions().see(ended.id(), ended.seenAt().plusSeconds(60)));
        assertThat(found(ended).map(SignedIn::session)).contains(ended);
    }

    private boolean rehashed(StoredSession session, String from, String to) {
        return unitOfWork().write(stores -> stores.sessions().rehash(session.id(), from, to));
    }
}
