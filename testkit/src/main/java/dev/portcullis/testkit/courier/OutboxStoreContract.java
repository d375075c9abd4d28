package dev.portcullis.testkit.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link OutboxStore}, by the numbers of its rules. */
public interface OutboxStoreContract extends StoreUnderTest {
    Instant NOW = StillClock.START;

    @Test
    default void r1_what_is_kept_is_found_again_equal_the_oldest_first() {
        var second = messageMadeAt(NOW);
        var third = messageMadeAt(NOW.plusSeconds(1));
        var first = messageMadeAt(NOW.minusNanos(1000));
        insert(second, third, first);
        assertThat(list(stores -> stores.outbox().oldest(10))).containsExactly(first, second, third);
    }

    @Test
    default void r1_no_more_are_given_than_asked_for() {
        var first = messageMadeAt(NOW);
        insert(first, messageMadeAt(NOW.plusSeconds(1)));
        assertThat(list(stores -> stores.outbox().oldest(1))).isEqualTo(List.of(first));
    }

    @Test
    default void r2_a_removed_message_is_gone_and_no_other() {
        var sent = messageMadeAt(NOW);
        var waiting = messageMadeAt(NOW);
        insert(sent, waiting);
        write(stores -> stores.outbox().remove(sent.id()));
        assertThat(list(stores -> stores.outbox().oldest(10))).containsExactly(waiting);
    }

    @Test
    default void r2_removing_what_is_not_there_does_nothing() {
        var waiting = messageMadeAt(NOW);
        insert(waiting);
        write(stores -> stores.outbox().remove(UUID.randomUUID()));
        assertThat(list(stores -> stores.outbox().oldest(10))).containsExactly(waiting);
    }

    private void insert(OutboxMessage... messages) {
        write(stores -> {
            for (OutboxMessage message : messages) {
                stores.outbox().insert(message);
            }
        });
    }

    private static OutboxMessage messageMadeAt(Instant moment) {
        return new OutboxMessage(
                UUID.randomUUID(),
                Channel.EMAIL,
                "jos\u00e9@example.org",
                "verification_code_valid",
                "sealed_1",
                moment);
    }
}
