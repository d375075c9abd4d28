package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.bruteforce.FailedAttemptStore;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.bruteforce.FailedAttemptStoreContract;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The suite of the store of failed attempts notices who breaks a rule, and names that rule alone. */
class FailedAttemptStoreSaboteursTest {
    abstract static class AttemptsOf extends SabotagedStores implements FailedAttemptStoreContract {
        abstract FailedAttemptStore sabotaged(FailedAttemptStore attempts);

        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "failedAttempts", none -> sabotaged(stores.failedAttempts()));
        }
    }

    static class ForgivesNobody extends AttemptsOf {
        @Override
        FailedAttemptStore sabotaged(FailedAttemptStore attempts) {
            return Sabotage.of(FailedAttemptStore.class, attempts, "forgive", arguments -> null);
        }
    }

    static class PurgesTheNewToo extends AttemptsOf {
        @Override
        FailedAttemptStore sabotaged(FailedAttemptStore attempts) {
            return Sabotage.of(
                    FailedAttemptStore.class,
                    attempts,
                    "purge",
                    arguments -> attempts.purge(((Instant) arguments[0]).plusNanos(1), (int) arguments[1]));
        }
    }

    /** As when each reads first and writes in a unit of work of its own. */
    static class CountsByWhatWasLongAgo extends AttemptsOf {
        private final AtomicReference<FailedAttempts> old = new AtomicReference<>();

        @Override
        FailedAttemptStore sabotaged(FailedAttemptStore attempts) {
            return Sabotage.of(FailedAttemptStore.class, attempts, "take", arguments -> {
                FailedAttempts now = attempts.take((String) arguments[0], (Instant) arguments[1]);
                FailedAttempts before = old.getAndSet(now);
                return before != null && before.begun() + 1 == now.begun() ? before : now;
            });
        }
    }

    @Test
    void a_store_that_forgives_nobody_is_found_out() {
        assertThat(BrokenRules.of(ForgivesNobody.class))
                .containsExactly(
                        "r4_a_forgiven_subject_is_as_new_and_others_are_not",
                        "r4_a_forgiven_subject_keeps_the_flows_whose_codes_count");
    }

    @Test
    void a_store_that_purges_the_latest_is_found_out() {
        assertThat(BrokenRules.of(PurgesTheNewToo.class))
                .containsExactly("r5_what_is_forgotten_before_the_moment_is_removed_and_nothing_else");
    }

    @Test
    void a_store_in_which_attempts_at_the_same_time_are_lost_is_found_out() {
        assertThat(BrokenRules.of(CountsByWhatWasLongAgo.class))
                .containsExactly(
                        "r2_a_limit_lets_as_many_through_as_it_says_whoever_comes_at_the_same_time",
                        "r2_of_many_who_count_at_the_same_time_none_is_lost");
    }
}
