package dev.portcullis.testkit.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.courier.LeasedMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.testkit.store.Race;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link OutboxStore}, by the numbers of its rules. */
public interface OutboxStoreContract extends OutboxCountContract {
    @Test
    default void r1_what_is_kept_is_found_again_equal_the_oldest_first() {
        var second = SomeMessages.messageMadeAt(NOW);
        var third = SomeMessages.messageMadeAt(NOW.plusSeconds(1));
        var first = SomeMessages.about(ANN, NOW.minusNanos(1000));
        insert(second, third, first);
        assertThat(list(stores -> queue(stores).oldest(10))).containsExactly(first, second, third);
    }

    @Test
    default void r1_no_more_are_given_than_asked_for() {
        var first = SomeMessages.messageMadeAt(NOW);
        insert(first, SomeMessages.messageMadeAt(NOW.plusSeconds(1)));
        assertThat(list(stores -> queue(stores).oldest(1))).isEqualTo(List.of(first));
    }

    @Test
    default void r2_a_removed_message_is_gone_and_no_other() {
        var removed = SomeMessages.messageMadeAt(NOW);
        var waiting = SomeMessages.messageMadeAt(NOW);
        insert(removed, waiting);
        write(stores -> queue(stores).remove(removed.id()));
        assertThat(list(stores -> queue(stores).oldest(10))).containsExactly(waiting);
    }

    @Test
    default void r2_removing_what_is_not_there_does_nothing() {
        var waiting = SomeMessages.messageMadeAt(NOW);
        insert(waiting);
        write(stores -> queue(stores).remove(UUID.randomUUID()));
        assertThat(list(stores -> queue(stores).oldest(10))).containsExactly(waiting);
    }

    @Test
    default void r3_something_is_due_as_long_as_it_can_be_leased() {
        assertThat(isAnythingDue(NOW)).isFalse();
        insert(SomeMessages.messageMadeAt(NOW));
        assertThat(isAnythingDue(NOW.minusNanos(1000))).isFalse();
        assertThat(isAnythingDue(NOW)).isTrue();
        lease(NOW, 1);
        assertThat(isAnythingDue(NOW)).isFalse();
        assertThat(isAnythingDue(NOW.plus(LEASE))).isTrue();
    }

    @Test
    default void r4_those_that_were_due_first_come_first() {
        var second = SomeMessages.messageMadeAt(NOW.minusSeconds(1));
        var third = SomeMessages.messageMadeAt(NOW);
        var first = SomeMessages.about(ANN, NOW.minusSeconds(2));
        insert(second, third, first);
        assertThat(lease(NOW, 2)).containsExactly(new LeasedMessage(first, 1), new LeasedMessage(second, 1));
        assertThat(lease(NOW, 2)).containsExactly(new LeasedMessage(third, 1));
    }

    @Test
    default void r4_what_was_tried_comes_behind_what_was_not() {
        var tried = SomeMessages.messageMadeAt(NOW.minusSeconds(9));
        insert(tried);
        var leased = lease(NOW.minusSeconds(9), 1).getFirst();
        write(stores -> queue(stores).reschedule(leased, NOW.minusSeconds(8), true));
        var first = SomeMessages.messageMadeAt(NOW.minusSeconds(2));
        var second = SomeMessages.messageMadeAt(NOW.minusSeconds(1));
        insert(second, first);
        assertThat(lease(NOW, 1)).containsExactly(new LeasedMessage(first, 1));
        assertThat(lease(NOW, 2)).containsExactly(new LeasedMessage(second, 1), new LeasedMessage(tried, 2));
    }

    @Test
    default void r4_what_is_not_due_is_not_given() {
        insert(SomeMessages.messageMadeAt(NOW));
        assertThat(lease(NOW.minusNanos(1000), 10)).isEmpty();
    }

    @Test
    default void r5_of_many_that_lease_at_once_one_gets_a_message() {
        IntStream.range(0, 3 * Race.RUNNERS).forEach(i -> insert(SomeMessages.messageMadeAt(NOW)));
        Set<UUID> leased = ConcurrentHashMap.newKeySet();
        Race.winners(IllegalStateException.class, runner -> {
            List<LeasedMessage> batch = lease(NOW, 3);
            batch.forEach(one ->
                    assertThat(leased.add(one.message().id())).as("leased once").isTrue());
            return !batch.isEmpty();
        });
        List<LeasedMessage> left = lease(NOW, 1000);
        left.forEach(one ->
                assertThat(leased.add(one.message().id())).as("leased once").isTrue());
        assertThat(leased).hasSize(3 * Race.RUNNERS);
    }

    @Test
    default void r6_a_lease_that_ended_is_another_ones() {
        var message = SomeMessages.messageMadeAt(NOW);
        insert(message);
        lease(NOW, 1);
        assertThat(lease(NOW.plus(LEASE).minusNanos(1000), 1)).isEmpty();
        assertThat(lease(NOW.plus(LEASE), 1)).containsExactly(new LeasedMessage(message, 2));
    }

    @Test
    default void r7_a_sent_message_is_not_leased_again() {
        insert(SomeMessages.messageMadeAt(NOW));
        var leased = lease(NOW, 1).getFirst();
        write(stores -> queue(stores).sent(leased.message().id()));
        assertThat(lease(NOW.plus(LEASE), 1)).isEmpty();
        assertThat(list(stores -> queue(stores).oldest(10))).isEmpty();
    }

    @Test
    default void r7_it_counts_by_whomever_it_was_sent() {
        insert(SomeMessages.messageMadeAt(NOW));
        var first = lease(NOW, 1).getFirst();
        lease(NOW.plus(LEASE), 1);
        write(stores -> queue(stores).sent(first.message().id()));
        assertThat(lease(NOW.plus(LEASE).plus(LEASE), 1)).isEmpty();
        assertThat(countAll(NOW)).isOne();
    }

    @Test
    default void r8_what_is_put_back_is_due_again_at_its_moment() {
        var message = SomeMessages.messageMadeAt(NOW);
        insert(message);
        var leased = lease(NOW, 1).getFirst();
        write(stores -> queue(stores).reschedule(leased, NOW.plusSeconds(5), true));
        assertThat(lease(NOW.plusSeconds(5).minusNanos(1000), 1)).isEmpty();
        assertThat(lease(NOW.plusSeconds(5), 1)).containsExactly(new LeasedMessage(message, 2));
    }

    @Test
    default void r8_a_lease_that_does_not_count_leaves_the_attempts_as_they_were() {
        var message = SomeMessages.messageMadeAt(NOW);
        insert(message);
        var leased = lease(NOW, 1).getFirst();
        write(stores -> queue(stores).reschedule(leased, NOW, false));
        assertThat(lease(NOW, 1)).containsExactly(new LeasedMessage(message, 1));
    }

    @Test
    default void r8_an_older_lease_reschedules_nothing() {
        insert(SomeMessages.messageMadeAt(NOW));
        var older = lease(NOW, 1).getFirst();
        lease(NOW.plus(LEASE), 1);
        write(stores -> queue(stores).reschedule(older, NOW, true));
        assertThat(lease(NOW.plus(LEASE), 1)).isEmpty();
    }

    @Test
    default void r8_what_was_sent_is_not_put_back() {
        insert(SomeMessages.messageMadeAt(NOW));
        var leased = lease(NOW, 1).getFirst();
        write(stores -> queue(stores).sent(leased.message().id()));
        write(stores -> queue(stores).reschedule(leased, NOW, true));
        assertThat(lease(NOW.plus(LEASE), 1)).isEmpty();
    }

    @Test
    default void r9_what_was_abandoned_is_not_leased_again() {
        insert(SomeMessages.messageMadeAt(NOW));
        var leased = lease(NOW, 1).getFirst();
        write(stores -> queue(stores).abandon(leased));
        assertThat(lease(NOW.plus(LEASE), 1)).isEmpty();
        assertThat(list(stores -> queue(stores).oldest(10))).isEmpty();
    }

    @Test
    default void r9_an_older_lease_abandons_nothing() {
        var message = SomeMessages.messageMadeAt(NOW);
        insert(message);
        var older = lease(NOW, 1).getFirst();
        lease(NOW.plus(LEASE), 1);
        write(stores -> queue(stores).abandon(older));
        assertThat(list(stores -> queue(stores).oldest(10))).containsExactly(message);
    }

    @Test
    default void r11_receipts_made_before_the_moment_are_removed_and_nothing_else() {
        insert(SomeMessages.messageMadeAt(NOW.minusNanos(1000)), SomeMessages.messageMadeAt(NOW));
        lease(NOW, 2)
                .forEach(one -> write(stores -> queue(stores).sent(one.message().id())));
        var waiting = SomeMessages.messageMadeAt(NOW.minusSeconds(1));
        insert(waiting);
        assertThat(count(stores -> queue(stores).purgeAbandoned(NOW, 9))).isZero();
        assertThat(count(stores -> queue(stores).purgeSent(NOW, 9))).isOne();
        assertThat(countAll(NOW.minusSeconds(9))).isEqualTo(2);
        assertThat(list(stores -> queue(stores).oldest(10))).containsExactly(waiting);
    }

    @Test
    default void r11_no_more_are_removed_at_once_than_asked_for() {
        insert(SomeMessages.messageMadeAt(NOW), SomeMessages.messageMadeAt(NOW), SomeMessages.messageMadeAt(NOW));
        lease(NOW, 3)
                .forEach(one -> write(stores -> queue(stores).sent(one.message().id())));
        assertThat(count(stores -> queue(stores).purgeSent(NOW.plusSeconds(1), 2)))
                .isEqualTo(2);
        assertThat(countAll(NOW)).isOne();
    }

    @Test
    default void r12_messages_given_up_before_the_moment_are_removed_and_nothing_else() {
        insert(SomeMessages.messageMadeAt(NOW.minusNanos(1000)), SomeMessages.messageMadeAt(NOW));
        lease(NOW, 2).forEach(one -> write(stores -> queue(stores).abandon(one)));
        assertThat(count(stores -> queue(stores).purgeSent(NOW, 9))).isZero();
        assertThat(count(stores -> queue(stores).purgeAbandoned(NOW, 9))).isOne();
        assertThat(countAll(NOW.minusSeconds(9))).isOne();
    }

    @Test
    default void r14_what_is_discarded_is_gone_and_counts_no_longer() {
        insert(SomeMessages.messageMadeAt(NOW));
        var leased = lease(NOW, 1).getFirst();
        write(stores -> queue(stores).discard(leased));
        assertThat(lease(NOW.plus(LEASE), 1)).isEmpty();
        assertThat(countAll(NOW)).isZero();
    }

    @Test
    default void r14_an_older_lease_discards_nothing() {
        var message = SomeMessages.messageMadeAt(NOW);
        insert(message);
        var older = lease(NOW, 1).getFirst();
        lease(NOW.plus(LEASE), 1);
        write(stores -> queue(stores).discard(older));
        assertThat(list(stores -> queue(stores).oldest(10))).containsExactly(message);
    }

    private boolean isAnythingDue(Instant now) {
        return unitOfWork().read(stores -> queue(stores).isAnythingDue(now));
    }
}
