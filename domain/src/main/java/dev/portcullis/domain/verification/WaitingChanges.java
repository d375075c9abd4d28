package dev.portcullis.domain.verification;

import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Makes changes that waited until a new address was proven. */
public interface WaitingChanges {
    /** What came of one. */
    sealed interface Outcome {
        /** It is kept. @param identity as it is now */
        record Made(StoredIdentity identity) implements Outcome {}

        /** It cannot be made any more, or a hook refused; everything is as it was. */
        record Refused(List<Problem> why) implements Outcome {
            public Refused {
                why = List.copyOf(why);
            }
        }
    }

    /**
     * Make a change whose address was proven, if its traits, its session and its address are still what they were.
     *
     * @param caller who proved the address
     * @param also what is kept together with it, told the identity as it is then
     * @throws dev.portcullis.ports.failure.StaleVersion if somebody else was quicker
     */
    Outcome make(WaitingChange change, Caller caller, BiConsumer<Stores, StoredIdentity> also, Instant now);
}
