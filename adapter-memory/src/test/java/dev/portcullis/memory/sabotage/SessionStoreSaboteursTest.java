package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.session.SessionStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The suite of the store of sessions notices who breaks a rule, and names that rule alone. */
class SessionStoreSaboteursTest {
    abstract static class SessionsOf extends SabotagedStores implements SessionStoreContract {
        abstract SessionStore sabotaged(SessionStore sessions);

        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "sessions", none -> sabotaged(stores.sessions()));
        }
    }

    static class ListsTheOldestFirst extends SessionsOf {
        @Override
        SessionStore sabotaged(SessionStore sessions) {
            return Sabotage.of(SessionStore.class, sessions, "listOthers", arguments -> {
                var all = new ArrayList<>(sessions.listOthers(
                        (IdentityId) arguments[0], (SessionId) arguments[1], (Instant) arguments[2], 0, 1_000));
                Collections.reverse(all);
                return all.stream()
                        .skip((long) arguments[3])
                        .limit((int) arguments[4])
                        .toList();
            });
        }
    }

    static class MakesWhatItUpdates extends SessionsOf {
        @Override
        SessionStore sabotaged(SessionStore sessions) {
            return Sabotage.of(SessionStore.class, sessions, "update", arguments -> {
                var session = (StoredSession) arguments[0];
                try {
                    return sessions.update(session);
                } catch (StaleVersion gone) {
                    insertIfUnknown(sessions, session, gone);
                    return session;
                }
            });
        }
    }

    private static void insertIfUnknown(SessionStore sessions, StoredSession session, StaleVersion gone) {
        try {
            sessions.insert(session);
        } catch (IllegalStateException known) {
            throw gone;
        }
    }

    @Test
    void a_store_that_lists_the_oldest_session_first_is_found_out() {
        assertThat(BrokenRules.of(ListsTheOldestFirst.class))
                .containsExactly(
                        "r4_a_page_skips_and_ends_where_it_is_told",
                        "r4_of_sessions_made_at_once_the_higher_id_comes_first",
                        "r4_the_others_are_those_that_count_newest_first");
    }

    @Test
    void a_store_that_makes_the_session_it_should_update_is_found_out() {
        assertThat(BrokenRules.of(MakesWhatItUpdates.class)).containsExactly("r3_an_update_makes_no_session");
    }
}
