package dev.portcullis.embedded.courier;

import dev.portcullis.ports.courier.ClaimedMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Claims some messages and carries them, one after the other. What was not begun in the first half of the claim goes back, so
 * that no other node sends it a second time. For one thread at a time.
 */
public final class Round {
    private final UnitOfWork work;
    private final Carrier carrier;
    private final InstantSource clock;
    private final Duration lease;
    private final int most;

    /**
     * @param lease how long a claim lasts
     * @param most how many messages are claimed at once
     */
    public Round(UnitOfWork work, Carrier carrier, InstantSource clock, Duration lease, int most) {
        this.work = work;
        this.carrier = carrier;
        this.clock = clock;
        this.lease = lease;
        this.most = most;
    }

    /**
     * @param goOn asked before each message
     * @return whether there may be more that is due
     * @throws dev.portcullis.ports.failure.Unavailable if the database gave no answer
     */
    boolean run(BooleanSupplier goOn) {
        Instant now = clock.instant();
        if (!work.read(stores -> stores.outbox().isAnythingDue(now))) return false;
        List<ClaimedMessage> claimed = work.write(stores -> stores.outbox().claim(now, now.plus(lease), most));
        Instant last = now.plus(lease.dividedBy(2));
        try {
            for (ClaimedMessage one : claimed) {
                boolean inTime = goOn.getAsBoolean() && clock.instant().isBefore(last);
                change(inTime ? carrier.carry(one) : outbox -> outbox.putBack(one, clock.instant(), false));
            }
        } finally {
            carrier.rest();
        }
        return goOn.getAsBoolean() && claimed.size() == most;
    }

    private void change(Consumer<OutboxStore> change) {
        work.write(stores -> {
            change.accept(stores.outbox());
            return null;
        });
    }
}
