package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.guess.GuessStore;
import dev.portcullis.ports.guess.Guesses;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.guess.GuessStoreContract;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The suite of the store of guesses notices who breaks a rule, and names that rule alone. */
class GuessStoreSaboteursTest {
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
}
