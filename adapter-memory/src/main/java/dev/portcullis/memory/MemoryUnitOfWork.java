package dev.portcullis.memory;

import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in memory, gone when the program ends: for tests, trials and {@code dsn: memory}. Rule R2 of {@link
 * UnitOfWork} is therefore not held. Safe for use by many threads.
 *
 * <p>Works that change are done one after the other, each on trees that share with the kept ones what it does not touch;
 * what it leaves becomes what is kept at once. Works that read see one moment and wait for nobody.
 */
public final class MemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock writing = new ReentrantLock();
    private volatile MemoryState kept = MemoryState.empty();

    /** @throws IllegalStateException if called from within the work of another call */
    @Override
    public <T extends @Nullable Object> T write(Function<Stores, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a unit of work within another");
        }
        writing.lock();
        try {
            var stores = MemoryStores.of(kept);
            T result = work.apply(stores);
            kept = stores.state();
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** @throws IllegalStateException if the work changed something */
    @Override
    public <T extends @Nullable Object> T read(Function<Stores, T> work) {
        var before = kept;
        var stores = MemoryStores.of(before);
        T result = work.apply(stores);
        if (!stores.state().equals(before)) {
            throw new IllegalStateException("a change in a unit of work that only reads");
        }
        return result;
    }
}
