package dev.portcullis.memory;

import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in memory; nothing is left when the program ends. One writer at a time; its changes become visible all
 * together when its work returns. Readers wait for nobody.
 */
public final class MemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile Snapshot kept = Snapshot.EMPTY;

    @Override
    public <T extends @Nullable Object> T write(Function<Stores, T> work) {
        writing.lock();
        try {
            var transaction = new MemoryStores(kept);
            T result = work.apply(transaction);
            kept = transaction.snapshot();
            return result;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Stores, T> work) {
        return work.apply(new MemoryStores(kept));
    }
}
