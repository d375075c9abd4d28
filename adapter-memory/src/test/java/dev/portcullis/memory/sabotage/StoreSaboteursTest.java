package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.courier.ClaimedMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.FlowErrorStore;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.guess.GuessStore;
import dev.portcullis.ports.guess.Guesses;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.courier.OutboxStoreContract;
import dev.portcullis.testkit.error.FlowErrorStoreContract;
import dev.portcullis.testkit.flow.FlowStoreContract;
import dev.portcullis.testkit.flow.PausedSubmissionStoreContract;
import dev.portcullis.testkit.guess.GuessStoreContract;
import dev.portcullis.testkit.identity.IdentityStoreContract;
import dev.portcullis.testkit.session.SessionStoreContract;
import dev.portcullis.testkit.store.UnitOfWorkContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The suites of the stores notice who breaks a rule, and name that rule alone. */
class StoreSaboteursTest {
    static class KeepsWhatFailed implements UnitOfWorkContract {
        private final UnitOfWork honest = new MemoryUnitOfWork();

        @Override
        public UnitOfWork unitOfWork() {
            return new UnitOfWork() {
                @Override
                public <T extends @Nullable Object> T write(Function<Stores, T> work) {
                    var thrown = new AtomicReference<RuntimeException>();
                    T result = honest.write(stores -> {
                        try {
                            return work.apply(stores);
                        } catch (RuntimeException failed) {
                            thrown.set(failed);
                            return null;
                        }
                    });
                    if (thrown.get() != null) {
                        throw thrown.get();
                    }
                    return result;
                }

                @Override
                public <T extends @Nullable Object> T read(Function<Stores, T> work) {
                    return honest.read(work);
                }
            };
        }
    }

    @Test
    void a_unit_of_work_that_keeps_half_of_it_is_found_out() {
        assertThat(BrokenRules.of(KeepsWhatFailed.class))
                .containsExactly(
                        "r1_nothing_is_kept_when_the_work_throws", "r1_the_stores_work_on_after_a_work_that_threw");
    }

    abstract static class Flows extends SabotagedStores implements FlowStoreContract {
        abstract FlowStore sabotaged(FlowStore flows);

        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "flows", none -> sabotaged(stores.flows()));
        }
    }

    static class ForgetsTheKind extends Flows {
        @Override
        FlowStore sabotaged(FlowStore flows) {
            return Sabotage.of(FlowStore.class, flows, "find", arguments -> {
                var id = (FlowId) arguments[1];
                Optional<? extends StoredFlow<? extends Flow>> login = flows.find(LoginFlow.class, id);
                return login.isPresent() ? login : flows.find(kind(arguments[0]), id);
            });
        }

        private static Class<? extends Flow> kind(Object argument) {
            return ((Class<?>) argument).asSubclass(Flow.class);
        }
    }

    static class ForgetsTheVersion extends Flows {
        @Override
        @SuppressWarnings("unchecked")
        FlowStore sabotaged(FlowStore flows) {
            return Sabotage.of(FlowStore.class, flows, "update", arguments -> {
                var next = (StoredFlow<LoginFlow>) arguments[0];
                long version = flows.find(LoginFlow.class, next.flow().id())
                        .map(StoredFlow::version)
                        .orElse(-1L);
                return flows.update(new StoredFlow<>(next.flow(), next.internal(), version));
            });
        }
    }

    static class PurgesAllAtOnce extends Flows {
        @Override
        FlowStore sabotaged(FlowStore flows) {
            return Sabotage.of(
                    FlowStore.class, flows, "purge", arguments -> flows.purge((Instant) arguments[0], 1_000));
        }
    }

    static class PurgesTooEarly extends Flows {
        @Override
        FlowStore sabotaged(FlowStore flows) {
            return Sabotage.of(
                    FlowStore.class,
                    flows,
                    "purge",
                    arguments -> flows.purge(((Instant) arguments[0]).plusNanos(1), (int) arguments[1]));
        }
    }

    @Test
    void a_store_that_forgets_the_kind_of_a_flow_is_found_out() {
        assertThat(BrokenRules.of(ForgetsTheKind.class)).containsExactly("r2_a_flow_of_another_kind_is_not_found");
    }

    @Test
    void a_store_that_forgets_the_version_of_a_flow_is_found_out() {
        assertThat(BrokenRules.of(ForgetsTheVersion.class))
                .containsExactly("r3_of_racing_updates_of_one_version_one_wins", "r4_the_loser_changes_nothing");
    }

    @Test
    void a_store_that_purges_more_than_it_may_is_found_out() {
        assertThat(BrokenRules.of(PurgesAllAtOnce.class))
                .containsExactly("r5_no_more_are_removed_at_once_than_asked_for");
    }

    @Test
    void a_store_that_purges_what_is_not_over_is_found_out() {
        assertThat(BrokenRules.of(PurgesTooEarly.class))
                .containsExactly("r5_what_expired_before_the_moment_is_removed_and_nothing_else");
    }

    abstract static class GuessesOf extends SabotagedStores implements GuessStoreContract {
        abstract GuessStore sabotaged(GuessStore guesses);

        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "guesses", none -> sabotaged(stores.guesses()));
        }
    }

    static class ForgetsNobody extends GuessesOf {
        @Override
        GuessStore sabotaged(GuessStore guesses) {
            return Sabotage.of(GuessStore.class, guesses, "forget", arguments -> null);
        }
    }

    static class PurgesTheNewToo extends GuessesOf {
        @Override
        GuessStore sabotaged(GuessStore guesses) {
            return Sabotage.of(
                    GuessStore.class,
                    guesses,
                    "purge",
                    arguments -> guesses.purge(((Instant) arguments[0]).plusNanos(1), (int) arguments[1]));
        }
    }

    /** As when each reads first and writes in a unit of work of its own. */
    static class CountsByWhatWasLongAgo extends GuessesOf {
        private final AtomicReference<Guesses> old = new AtomicReference<>();

        @Override
        GuessStore sabotaged(GuessStore guesses) {
            return Sabotage.of(GuessStore.class, guesses, "take", arguments -> {
                Guesses now = guesses.take((String) arguments[0], (Instant) arguments[1]);
                Guesses before = old.getAndSet(now);
                return before != null && before.begun() + 1 == now.begun() ? before : now;
            });
        }
    }

    @Test
    void a_store_that_forgets_no_guesses_is_found_out() {
        assertThat(BrokenRules.of(ForgetsNobody.class))
                .containsExactly("r4_a_forgotten_subject_is_as_new_and_others_are_not");
    }

    @Test
    void a_store_that_purges_the_latest_guesses_is_found_out() {
        assertThat(BrokenRules.of(PurgesTheNewToo.class))
                .containsExactly("r5_what_changed_before_the_moment_is_removed_and_nothing_else");
    }

    @Test
    void a_store_in_which_guesses_at_the_same_time_are_lost_is_found_out() {
        assertThat(BrokenRules.of(CountsByWhatWasLongAgo.class))
                .containsExactly(
                        "r2_a_limit_lets_as_many_through_as_it_says_whoever_comes_at_the_same_time",
                        "r2_of_many_who_count_at_the_same_time_none_is_lost");
    }

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
                sessions.update(session);
                if (sessions.findByTokenHash(session.tokenHash()).isEmpty()) {
                    sessions.insert(session);
                }
                return null;
            });
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

    static class LooksUpInSmallLetters extends SabotagedStores implements IdentityStoreContract {
        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "identities", none -> inSmallLetters(stores.identities()));
        }

        private static IdentityStore inSmallLetters(IdentityStore identities) {
            return Sabotage.of(
                    IdentityStore.class,
                    identities,
                    "findByIdentifier",
                    arguments -> identities.findByIdentifier(
                            (CredentialType) arguments[0], ((String) arguments[1]).toLowerCase(Locale.ROOT)));
        }
    }

    static class StopsAtTheFirst extends SabotagedStores implements IdentityStoreContract {
        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "identities", none -> stopping(stores.identities()));
        }

        private static IdentityStore stopping(IdentityStore identities) {
            return Sabotage.of(
                    IdentityStore.class,
                    identities,
                    "findByAnyIdentifier",
                    arguments -> identities.findByAnyIdentifier((String) arguments[0]).stream()
                            .limit(1)
                            .toList());
        }
    }

    @Test
    void a_store_that_does_not_compare_identifiers_as_they_are_is_found_out() {
        assertThat(BrokenRules.of(LooksUpInSmallLetters.class))
                .containsExactly("r5_an_identifier_is_compared_as_it_is");
    }

    @Test
    void a_store_that_stops_at_the_first_identity_is_found_out() {
        assertThat(BrokenRules.of(StopsAtTheFirst.class))
                .containsExactly("r6_credentials_and_addresses_are_both_looked_at");
    }

    static class TakesWithoutRemoving extends SabotagedStores implements PausedSubmissionStoreContract {
        @Override
        Stores sabotaged(Stores stores) {
            var paused = stores.pausedSubmissions();
            return Sabotage.of(Stores.class, stores, "pausedSubmissions", none -> leaving(paused));
        }

        private static PausedSubmissionStore leaving(PausedSubmissionStore paused) {
            return Sabotage.of(PausedSubmissionStore.class, paused, "take", arguments -> {
                var taken = paused.take((UUID) arguments[0]);
                taken.ifPresent(paused::insert);
                return taken;
            });
        }
    }

    @Test
    void a_store_that_gives_a_submission_twice_is_found_out() {
        assertThat(BrokenRules.of(TakesWithoutRemoving.class))
                .containsExactly("r2_of_many_that_take_it_one_gets_it", "r2_what_was_taken_is_gone");
    }

    static class ForgetsErrors extends SabotagedStores implements FlowErrorStoreContract {
        @Override
        Stores sabotaged(Stores stores) {
            var errors = stores.errors();
            return Sabotage.of(
                    Stores.class,
                    stores,
                    "errors",
                    none -> Sabotage.of(
                            FlowErrorStore.class,
                            errors,
                            "find",
                            arguments -> errors.find((UUID) arguments[0]).filter(error -> error.createdAt() != null)));
        }
    }

    @Test
    void a_store_that_loses_errors_without_a_date_is_found_out() {
        assertThat(BrokenRules.of(ForgetsErrors.class))
                .containsExactly("r1_what_is_kept_is_found_again_equal_as_often_as_asked_for");
    }

    abstract static class OutboxOf extends SabotagedStores implements OutboxStoreContract {
        abstract OutboxStore sabotaged(OutboxStore outbox);

        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "outbox", none -> sabotaged(stores.outbox()));
        }
    }

    static class KeepsWhatIsRemoved extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(OutboxStore.class, outbox, "remove", arguments -> null);
        }
    }

    static class SendsAgain extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(OutboxStore.class, outbox, "sent", arguments -> null);
        }
    }

    static class GivesTheNewestFirst extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(OutboxStore.class, outbox, "oldest", arguments -> {
                var all = new ArrayList<>(outbox.oldest(1_000));
                Collections.reverse(all);
                return List.copyOf(all.subList(0, Math.min((int) arguments[0], all.size())));
            });
        }
    }

    static class NeverEndsAClaim extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(
                    OutboxStore.class,
                    outbox,
                    "claim",
                    arguments -> outbox.claim((Instant) arguments[0], Instant.MAX, (int) arguments[2]));
        }
    }

    static class LetsOlderClaimsGiveUp extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(OutboxStore.class, outbox, "giveUp", arguments -> {
                var claimed = (ClaimedMessage) arguments[0];
                outbox.giveUp(claimed);
                outbox.giveUp(new ClaimedMessage(claimed.message(), claimed.attempt() + 1));
                return null;
            });
        }
    }

    static class CountsWithoutEnd extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(
                    OutboxStore.class, outbox, "countAll", arguments -> outbox.countAll((Instant) arguments[0], 1_000));
        }
    }

    @Test
    void a_store_that_does_not_remove_a_message_is_found_out() {
        assertThat(BrokenRules.of(KeepsWhatIsRemoved.class))
                .containsExactly("r2_a_removed_message_is_gone_and_no_other");
    }

    @Test
    void a_store_that_gives_what_was_sent_again_is_found_out() {
        assertThat(BrokenRules.of(SendsAgain.class))
                .containsExactly(
                        "r11_no_more_are_removed_at_once_than_asked_for",
                        "r11_receipts_made_before_the_moment_are_removed_and_nothing_else",
                        "r7_a_sent_message_is_not_claimed_again",
                        "r7_it_counts_by_whomever_it_was_sent",
                        "r8_what_was_sent_is_not_put_back");
    }

    @Test
    void a_store_that_gives_the_newest_message_first_is_found_out() {
        assertThat(BrokenRules.of(GivesTheNewestFirst.class))
                .containsExactly(
                        "r1_no_more_are_given_than_asked_for", "r1_what_is_kept_is_found_again_equal_the_oldest_first");
    }

    @Test
    void a_store_whose_claims_never_end_is_found_out() {
        assertThat(BrokenRules.of(NeverEndsAClaim.class))
                .contains("r3_something_is_due_as_long_as_it_can_be_claimed", "r6_a_claim_that_ended_is_another_ones");
    }

    @Test
    void a_store_that_lets_older_claims_give_up_is_found_out() {
        assertThat(BrokenRules.of(LetsOlderClaimsGiveUp.class)).containsExactly("r9_an_older_claim_gives_nothing_up");
    }

    @Test
    void a_store_that_counts_without_end_is_found_out() {
        assertThat(BrokenRules.of(CountsWithoutEnd.class)).containsExactly("r10_no_more_are_counted_than_asked_for");
    }
}
