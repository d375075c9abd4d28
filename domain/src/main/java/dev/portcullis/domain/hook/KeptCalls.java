package dev.portcullis.domain.hook;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.store.Stores;
import java.util.List;

/** Calls of hooks that nobody waits for, to be kept in the unit of work of what they tell. */
public final class KeptCalls {
    private final HookCalls calls;
    private final List<OutboxMessage> all;

    KeptCalls(HookCalls calls, List<OutboxMessage> all) {
        this.calls = calls;
        this.all = List.copyOf(all);
    }

    /** Keep them: they are made once the unit of work is kept, and not at all if it is not. */
    public void keep(Stores stores) {
        all.forEach(call -> calls.keep(stores, call));
    }
}
