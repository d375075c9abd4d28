package dev.portcullis.embedded.courier;

import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does as another one does, and calls who carries a queue after a change that wrote into it was kept. */
public final class WakingUnitOfWork implements UnitOfWork {
    private final UnitOfWork inner;
    private final Consumer<OutboxQueue> wake;

    public WakingUnitOfWork(UnitOfWork inner, Consumer<OutboxQueue> wake) {
        this.inner = inner;
        this.wake = wake;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Stores, T> work) {
        var written = EnumSet.noneOf(OutboxQueue.class);
        T result = inner.write(stores -> work.apply(new NoticingStores(stores, written)));
        written.forEach(wake);
        return result;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Stores, T> work) {
        return inner.read(work);
    }
}
