package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.flow.PausedSubmissionStoreContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The suite of the store of paused submissions notices who breaks a rule, and names that rule alone. */
class PausedSubmissionStoreSaboteursTest {
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
}
