package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.store.UnitOfWorkContract;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The suite of a unit of work notices who breaks a rule, and names that rule alone. */
class UnitOfWorkSaboteursTest {
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
}
