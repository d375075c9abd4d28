package dev.portcullis.embedded.courier;

import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does as another one does, and calls the courier after a change that wrote a message was kept. */
public final class WakingUnitOfWork implements UnitOfWork {
    private final UnitOfWork inner;
    private final Runnable wake;

    public WakingUnitOfWork(UnitOfWork inner, Runnable wake) {
        this.inner = inner;
        this.wake = wake;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Stores, T> work) {
        var written = new AtomicBoolean();
        T result = inner.write(stores -> work.apply(new NoticingStores(stores, written)));
        if (written.get()) wake.run();
        return result;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Stores, T> work) {
        return inner.read(work);
    }
}
