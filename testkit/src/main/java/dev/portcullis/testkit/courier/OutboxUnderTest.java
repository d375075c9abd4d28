package dev.portcullis.testkit.courier;

import dev.portcullis.ports.courier.LeasedMessage;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What suites for queues of outgoing messages need: messages that wait in one, and how to lease them. */
public interface OutboxUnderTest extends StoreUnderTest {
    Instant NOW = StillClock.START;
    Duration LEASE = Duration.ofMinutes(1);
    IdentityId ANN = new IdentityId(UUID.fromString("11111111-1111-4111-8111-111111111111"));

    /** The queue that is held to the rules; there are two. */
    default OutboxStore queue(Stores stores) {
        return stores.outbox();
    }

    default void insert(OutboxMessage... messages) {
        write(stores -> {
            for (OutboxMessage message : messages) {
                queue(stores).insert(message);
            }
        });
    }

    default List<LeasedMessage> lease(Instant now, int limit) {
        return change(stores -> queue(stores).lease(now, now.plus(LEASE), limit));
    }

    default long countAll(Instant since) {
        return unitOfWork().read(stores -> queue(stores).countAll(since, 9));
    }
}
