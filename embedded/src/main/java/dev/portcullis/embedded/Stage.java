package dev.portcullis.embedded;

import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.hook.HookOccasion;
import dev.portcullis.ports.hook.WebHookAnswer;
import dev.portcullis.ports.hook.WebHookCaller;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.Rehearsal;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows which threads only rehearse, and keeps from them what would last. Safe for use by many threads. */
final class Stage implements Rehearsal {
    private final ThreadLocal<Boolean> rehearsing = ThreadLocal.withInitial(() -> false);

    @Override
    public <T extends @Nullable Object> T of(Supplier<T> operation) {
        rehearsing.set(true);
        try {
            return operation.get();
        } finally {
            rehearsing.remove();
        }
    }

    /** Does as another one does; what is written while rehearsing is undone. */
    UnitOfWork over(UnitOfWork work) {
        return new Undoing(work);
    }

    /** Tells what another one is told, but nothing of rehearsals. */
    EventSink over(EventSink events) {
        return event -> {
            if (!rehearsing.get()) {
                events.accept(event);
            }
        };
    }

    /** Calls whom another one calls, but nobody about rehearsals. */
    WebHookCaller over(WebHookCaller hooks) {
        return new Silent(hooks);
    }

    private final class Silent implements WebHookCaller {
        private final WebHookCaller hooks;

        private Silent(WebHookCaller hooks) {
            this.hooks = hooks;
        }

        @Override
        public WebHookAnswer call(WebHookTarget target, HookOccasion occasion) {
            return rehearsing.get() ? new WebHookAnswer.CalledOff() : hooks.call(target, occasion);
        }

        @Override
        public JsonObject describe(HookOccasion occasion) {
            return hooks.describe(occasion);
        }
    }

    private final class Undoing implements UnitOfWork {
        private final UnitOfWork work;

        private Undoing(UnitOfWork work) {
            this.work = work;
        }

        @Override
        public <T extends @Nullable Object> T read(Function<Stores, T> reading) {
            return work.read(reading);
        }

        @Override
        public <T extends @Nullable Object> T write(Function<Stores, T> writing) {
            return rehearsing.get() ? undone(writing) : work.write(writing);
        }

        private <T extends @Nullable Object> T undone(Function<Stores, T> writing) {
            var undo = new Undo();
            var results = new ArrayList<T>(1);
            try {
                work.write(stores -> {
                    results.clear();
                    results.add(writing.apply(stores));
                    throw undo;
                });
            } catch (Undo mine) {
                if (mine != undo) {
                    throw mine;
                }
            }
            return results.getFirst();
        }
    }

    /** Makes a unit of work keep nothing. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Undo() {
            super("rehearsed", null, false, false);
        }
    }
}
