package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.error.FlowErrorStore;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.error.FlowErrorStoreContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The suite of the store of errors notices who breaks a rule, and names that rule alone. */
class FlowErrorStoreSaboteursTest {
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
}
