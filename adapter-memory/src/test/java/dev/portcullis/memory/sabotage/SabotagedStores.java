package dev.portcullis.memory.sabotage;

import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores in memory, one of which breaks a rule. */
abstract class SabotagedStores implements StoreUnderTest {
    private final UnitOfWork honest = new MemoryUnitOfWork();

    abstract Stores sabotaged(Stores stores);

    @Override
    public UnitOfWork unitOfWork() {
        return new UnitOfWork() {
            @Override
            public <T extends @Nullable Object> T write(Function<Stores, T> work) {
                return honest.write(stores -> work.apply(sabotaged(stores)));
            }

            @Override
            public <T extends @Nullable Object> T read(Function<Stores, T> work) {
                return honest.read(stores -> work.apply(sabotaged(stores)));
            }
        };
    }
}
