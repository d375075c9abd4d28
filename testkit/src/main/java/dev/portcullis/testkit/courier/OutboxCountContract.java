package dev.portcullis.testkit.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link OutboxStore} about how many messages there were, by which they are limited. */
public interface OutboxCountContract extends OutboxUnderTest {
    @Test
    default void r10_messages_count_for_their_address_their_account_and_all() {
        insert(
                SomeMessages.about(ANN, NOW),
                SomeMessages.about(ANN, NOW.plusSeconds(1)),
                SomeMessages.messageMadeAt(NOW),
                SomeMessages.to("other@example.org"));
        assertThat(countTo("jos\u00e9@example.org", NOW)).isEqualTo(3);
        assertThat(countTo("nobody@example.org", NOW)).isZero();
        assertThat(countAbout(ANN, NOW)).isEqualTo(2);
        assertThat(countAbout(new IdentityId(UUID.randomUUID()), NOW)).isZero();
        assertThat(countAll(NOW)).isEqualTo(4);
    }

    @Test
    default void r10_the_same_recipient_by_another_channel_is_another_address() {
        insert(SomeMessages.messageMadeAt(NOW));
        assertThat(count(stores -> queue(stores).countTo(Channel.SMS, "jos\u00e9@example.org", NOW, 9)))
                .isZero();
    }

    @Test
    default void r10_what_was_made_before_the_moment_does_not_count() {
        insert(SomeMessages.about(ANN, NOW), SomeMessages.about(ANN, NOW.minusNanos(1000)));
        assertThat(countTo("jos\u00e9@example.org", NOW)).isOne();
        assertThat(countAbout(ANN, NOW)).isOne();
        assertThat(countAll(NOW)).isOne();
    }

    @Test
    default void r10_no_more_are_counted_than_asked_for() {
        insert(SomeMessages.about(ANN, NOW), SomeMessages.about(ANN, NOW), SomeMessages.about(ANN, NOW));
        assertThat(count(stores -> queue(stores).countTo(Channel.EMAIL, "jos\u00e9@example.org", NOW, 2)))
                .isEqualTo(2);
        assertThat(count(stores -> queue(stores).countAbout(ANN, NOW, 2))).isEqualTo(2);
        assertThat(count(stores -> queue(stores).countAll(NOW, 2))).isEqualTo(2);
    }

    @Test
    default void r10_what_is_never_sent_does_not_count() {
        insert(
                SomeMessages.messageMadeAt(NOW).withTemplate(OutboxMessage.NOTHING),
                SomeMessages.messageMadeAt(NOW).withTemplate(OutboxMessage.BUDGET_EXCEEDED));
        assertThat(countAll(NOW)).isZero();
    }

    @Test
    default void r13_notices_count_for_their_account_and_for_nothing_else() {
        insert(
                SomeMessages.about(ANN, NOW),
                SomeMessages.about(ANN, NOW).withTemplate(OutboxMessage.NOTICE + "of_something"),
                SomeMessages.about(ANN, NOW.minusNanos(1000)).withTemplate(OutboxMessage.NOTICE + "of_something"));
        assertThat(count(stores -> queue(stores).countNoticesAbout(ANN, NOW, 9)))
                .isOne();
        assertThat(count(stores -> queue(stores).countNoticesAbout(ANN, NOW.minusSeconds(1), 9)))
                .isEqualTo(2);
        assertThat(count(stores -> queue(stores).countNoticesAbout(ANN, NOW.minusSeconds(1), 1)))
                .isOne();
        assertThat(count(stores ->
                        queue(stores).countNoticesAbout(new IdentityId(UUID.randomUUID()), NOW.minusSeconds(1), 9)))
                .isZero();
        assertThat(countAbout(ANN, NOW.minusSeconds(1))).isOne();
        assertThat(countAll(NOW.minusSeconds(1))).isOne();
        assertThat(list(stores -> queue(stores).oldest(9))).hasSize(3);
    }

    private long countTo(String recipient, Instant since) {
        return unitOfWork().read(stores -> queue(stores).countTo(Channel.EMAIL, recipient, since, 9));
    }

    private long countAbout(IdentityId identity, Instant since) {
        return unitOfWork().read(stores -> queue(stores).countAbout(identity, since, 9));
    }
}
