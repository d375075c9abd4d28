package dev.portcullis.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.testkit.fixture.People;
import dev.portcullis.testkit.fixture.Sessions;
import dev.portcullis.testkit.store.Race;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The promises of {@link SessionStore} about the sessions of one person: listed, counted, ended. */
public interface SessionListContract extends SessionsUnderTest {
    @Test
    default void r4_the_others_are_those_that_count_newest_first() {
        var person = kept(People.anyIdentity());
        var own = kept(Sessions.anySessionOf(person));
        var old = kept(Sessions.sessionMadeAt(person, NOW.minusSeconds(2)));
        var fresh = kept(Sessions.sessionMadeAt(person, NOW.plusNanos(1000)));
        kept(Sessions.endedSessionOf(person));
        kept(Sessions.sessionUntil(person, NOW));
        kept(Sessions.anySessionOf(kept(People.anyIdentity())));
        assertThat(others(own, 0, 10)).containsExactly(fresh, old);
    }

    @Test
    default void r4_of_sessions_made_at_once_the_higher_id_comes_first() {
        var person = kept(People.anyIdentity());
        var own = kept(Sessions.anySessionOf(person));
        var made = new ArrayList<StoredSession>();
        for (int i = 0; i < 5; i++) {
            made.add(kept(Sessions.anySessionOf(person)));
        }
        made.sort(Comparator.comparing((StoredSession session) -> session.id().toString())
                .reversed());
        assertThat(others(own, 0, 10)).containsExactlyElementsOf(made);
    }

    @Test
    default void r4_a_page_skips_and_ends_where_it_is_told() {
        var person = kept(People.anyIdentity());
        var own = kept(Sessions.anySessionOf(person));
        var third = kept(Sessions.sessionMadeAt(person, NOW.minusSeconds(3)));
        var second = kept(Sessions.sessionMadeAt(person, NOW.minusSeconds(2)));
        var first = kept(Sessions.sessionMadeAt(person, NOW.minusSeconds(1)));
        assertThat(others(own, 0, 2)).containsExactly(first, second);
        assertThat(others(own, 2, 2)).containsExactly(third);
        assertThat(others(own, 3, 2)).isEmpty();
    }

    @Test
    default void r5_as_many_are_counted_as_would_be_listed() {
        var person = kept(People.anyIdentity());
        var own = kept(Sessions.anySessionOf(person));
        for (int i = 0; i < 3; i++) {
            kept(Sessions.anySessionOf(person));
        }
        kept(Sessions.endedSessionOf(person));
        kept(Sessions.sessionUntil(person, NOW));
        kept(Sessions.anySessionOf(kept(People.anyIdentity())));
        assertThat(countOthers(own)).isEqualTo(3);
    }

    @Test
    default void r6_one_session_is_ended() {
        var person = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        var other = kept(Sessions.anySessionOf(person));
        assertThat(happens(stores -> stores.sessions().revoke(person.id(), session.id())))
                .isTrue();
        assertThat(isActive(session)).isFalse();
        assertThat(isActive(other)).isTrue();
    }

    @Test
    default void r6_the_session_of_somebody_else_is_untouched() {
        var person = kept(People.anyIdentity());
        var somebodyElse = kept(People.anyIdentity());
        var session = kept(Sessions.anySessionOf(person));
        assertThat(happens(stores -> stores.sessions().revoke(somebodyElse.id(), session.id())))
                .isFalse();
        assertThat(isActive(session)).isTrue();
    }

    @Test
    default void r6_what_has_ended_or_never_was_is_not_ended() {
        var person = kept(People.anyIdentity());
        var ended = kept(Sessions.endedSessionOf(person));
        var unknown = new SessionId(UUID.randomUUID());
        assertThat(happens(stores -> stores.sessions().revoke(person.id(), ended.id())))
                .isFalse();
        assertThat(happens(stores -> stores.sessions().revoke(person.id(), unknown)))
                .isFalse();
    }

    @Test
    default void r7_all_others_are_ended_and_counted_also_those_that_were_over() {
        var person = kept(People.anyIdentity());
        var own = kept(Sessions.anySessionOf(person));
        var first = kept(Sessions.anySessionOf(person));
        var second = kept(Sessions.anySessionOf(person));
        kept(Sessions.endedSessionOf(person));
        var foreign = kept(Sessions.anySessionOf(kept(People.anyIdentity())));
        assertThat(count(stores -> stores.sessions().revokeOthers(person.id(), own.id())))
                .isEqualTo(3);
        assertThat(isActive(own)).isTrue();
        assertThat(isActive(foreign)).isTrue();
        assertThat(isActive(first)).isFalse();
        assertThat(isActive(second)).isFalse();
    }

    @Test
    @Timeout(30)
    @DisplayName("[S35] R7 Of all who end each other's sessions at once one wins, and none is refused")
    default void r7_of_all_who_end_each_others_sessions_at_once_one_wins() {
        var person = kept(People.anyIdentity());
        List<StoredSession> all = Stream.generate(() -> kept(Sessions.anySessionOf(person)))
                .limit(Race.RUNNERS)
                .toList();
        int winners = Race.winners(
                StaleVersion.class,
                i -> change(stores -> {
                    SessionId own = all.get(i).id();
                    stores.sessions().revokeOthers(person.id(), own);
                    if (!stores.sessions().hold(own)) throw new StaleVersion("session " + own);
                    return true;
                }));
        assertThat(winners).isOne();
        assertThat(all.stream().filter(this::isActive)).hasSize(1);
    }

    @Test
    default void r12_the_newest_sessions_are_those_that_ended_too() {
        var person = kept(People.anyIdentity());
        var old = kept(Sessions.sessionMadeAt(person, NOW.minusSeconds(9)));
        var over = kept(Sessions.sessionUntil(person, NOW.minusSeconds(1)));
        var ended = kept(Sessions.endedSessionOf(person));
        kept(Sessions.anySessionOf(kept(People.anyIdentity())));
        assertThat(list(stores -> stores.sessions().newest(person.id(), 9))).containsExactly(ended, old, over);
        assertThat(list(stores -> stores.sessions().newest(person.id(), 1))).containsExactly(ended);
    }

    private List<StoredSession> others(StoredSession own, long offset, int limit) {
        return list(stores -> stores.sessions().listOthers(own.identity(), own.id(), NOW, offset, limit));
    }

    private long countOthers(StoredSession own) {
        return unitOfWork().read(stores -> stores.sessions().countOthers(own.identity(), own.id(), NOW));
    }
}
