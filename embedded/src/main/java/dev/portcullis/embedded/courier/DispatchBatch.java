package dev.portcullis.embedded.courier;

import dev.portcullis.ports.courier.LeasedMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Leases messages and carries them, each leased when it is begun, so that none waits behind another one and no other node sends
 * it a second time. Safe for use by many threads.
 */
public final class DispatchBatch {
    private final OutboxQueue queue;
    private final UnitOfWork work;
    private final MessageDispatcher dispatcher;
    private final InstantSource clock;
    private final Duration lease;
    private final int most;

    /**
     * @param lease how long a lease lasts
     * @param most how many messages are carried before others are let in
     */
    public DispatchBatch(
            OutboxQueue queue,
            UnitOfWork work,
            MessageDispatcher dispatcher,
            InstantSource clock,
            Duration lease,
            int most) {
        this.queue = queue;
        this.work = work;
        this.dispatcher = dispatcher;
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
            dispatcher.rest();
        }
        return carried == most && goOn.getAsBoolean();
    }

    private boolean carryNext(Runnable begun) {
        Instant now = clock.instant();
        if (!isAnythingDue(now)) return false;
        List<LeasedMessage> leased = work.write(stores -> queue.of(stores).lease(now, now.plus(lease), 1));
        for (LeasedMessage one : leased) {
            begun.run();
            change(dispatcher.carry(one));
        }
        return !leased.isEmpty();
    }

    private boolean isAnythingDue(Instant now) {
        return work.read(stores -> queue.of(stores).isAnythingDue(now));
    }

    private void change(Consumer<OutboxStore> change) {
        work.write(stores -> {
            change.accept(queue.of(stores));
            return null;
        });
    }
}
