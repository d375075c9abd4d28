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
 * Claims messages and carries them, each claimed when it is begun, so that none waits behind another one and no other node sends
 * it a second time. Safe for use by many threads.
 */
public final class DispatchBatch {
    private final UnitOfWork work;
    private final MessageDispatcher carrier;
    private final InstantSource clock;
    private final Duration lease;
    private final int most;

    /**
     * @param lease how long a claim lasts
     * @param most how many messages are carried before others are let in
     */
    public DispatchBatch(UnitOfWork work, MessageDispatcher carrier, InstantSource clock, Duration lease, int most) {
        this.work = work;
        this.carrier = carrier;
        this.clock = clock;
        this.lease = lease;
        this.most = most;
    }

    /**
     * @param goOn asked before each message
     * @param begun told of each message before it is carried: there may be another one for somebody else
     * @return whether there may be more that is due
     * @throws dev.portcullis.ports.failure.Unavailable if the database gave no answer
     */
    boolean run(BooleanSupplier goOn, Runnable begun) {
        if (!isAnythingDue(clock.instant())) return false;
        int carried = 0;
        try {
            while (carried < most && goOn.getAsBoolean() && carryNext(begun)) carried++;
        } finally {
            carrier.rest();
        }
        return carried == most && goOn.getAsBoolean();
    }

    private boolean carryNext(Runnable begun) {
        Instant now = clock.instant();
        if (!isAnythingDue(now)) return false;
        List<ClaimedMessage> claimed = work.write(stores -> stores.outbox().claim(now, now.plus(lease), 1));
        for (ClaimedMessage one : claimed) {
            begun.run();
            change(carrier.carry(one));
        }
        return !claimed.isEmpty();
    }

    private boolean isAnythingDue(Instant now) {
        return work.read(stores -> stores.outbox().isAnythingDue(now));
    }

    private void change(Consumer<OutboxStore> change) {
        work.write(stores -> {
            change.accept(stores.outbox());
            return null;
        });
    }
}
