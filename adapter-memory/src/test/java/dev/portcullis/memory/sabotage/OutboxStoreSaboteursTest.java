package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.courier.LeasedMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.courier.OutboxStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The suite of the store of outgoing messages notices who breaks a rule, and names that rule alone. */
class OutboxStoreSaboteursTest {
    abstract static class OutboxOf extends SabotagedStores implements OutboxStoreContract {
        abstract OutboxStore sabotaged(OutboxStore outbox);

        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "outbox", none -> sabotaged(stores.outbox()));
        }
    }

    static class KeepsWhatIsRemoved extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(OutboxStore.class, outbox, "remove", arguments -> null);
        }
    }

    static class SendsAgain extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(OutboxStore.class, outbox, "sent", arguments -> null);
        }
    }

    static class GivesTheNewestFirst extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(OutboxStore.class, outbox, "oldest", arguments -> {
                var all = new ArrayList<>(outbox.oldest(1_000));
                Collections.reverse(all);
                return List.copyOf(all.subList(0, Math.min((int) arguments[0], all.size())));
            });
        }
    }

    static class NeverEndsALease extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(
                    OutboxStore.class,
                    outbox,
                    "lease",
                    arguments -> outbox.lease((Instant) arguments[0], Instant.MAX, (int) arguments[2]));
        }
    }

    static class LetsOlderLeasesAbandon extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(OutboxStore.class, outbox, "abandon", arguments -> {
                var leased = (LeasedMessage) arguments[0];
                outbox.abandon(leased);
                outbox.abandon(new LeasedMessage(leased.message(), leased.attempt() + 1));
                return null;
            });
        }
    }

    static class LetsOlderLeasesDiscard extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(OutboxStore.class, outbox, "discard", arguments -> {
                outbox.remove(((LeasedMessage) arguments[0]).message().id());
                return null;
            });
        }
    }

    static class CountsWithoutEnd extends OutboxOf {
        @Override
        OutboxStore sabotaged(OutboxStore outbox) {
            return Sabotage.of(
                    OutboxStore.class, outbox, "countAll", arguments -> outbox.countAll((Instant) arguments[0], 1_000));
        }
    }

    @Test
    void a_store_that_does_not_remove_a_message_is_found_out() {
        assertThat(BrokenRules.of(KeepsWhatIsRemoved.class))
                .containsExactly("r2_a_removed_message_is_gone_and_no_other");
    }

    @Test
    void a_store_that_gives_what_was_sent_again_is_found_out() {
        assertThat(BrokenRules.of(SendsAgain.class))
                .containsExactly(
                        "r11_no_more_are_removed_at_once_than_asked_for",
                        "r11_receipts_made_before_the_moment_are_removed_and_nothing_else",
                        "r7_a_sent_message_is_not_leased_again",
                        "r7_it_counts_by_whomever_it_was_sent",
                        "r8_what_was_sent_is_not_put_back");
    }

    @Test
    void a_store_that_gives_the_newest_message_first_is_found_out() {
        assertThat(BrokenRules.of(GivesTheNewestFirst.class))
                .containsExactly(
                        "r1_no_more_are_given_than_asked_for", "r1_what_is_kept_is_found_again_equal_the_oldest_first");
    }

    @Test
    void a_store_whose_leases_never_end_is_found_out() {
        assertThat(BrokenRules.of(NeverEndsALease.class))
                .contains("r3_something_is_due_as_long_as_it_can_be_leased", "r6_a_lease_that_ended_is_another_ones");
    }

    @Test
    void a_store_that_lets_older_leases_abandon_is_found_out() {
        assertThat(BrokenRules.of(LetsOlderLeasesAbandon.class)).containsExactly("r9_an_older_lease_abandons_nothing");
    }

    @Test
    void a_store_that_lets_older_leases_discard_is_found_out() {
        assertThat(BrokenRules.of(LetsOlderLeasesDiscard.class)).containsExactly("r14_an_older_lease_discards_nothing");
    }

    @Test
    void a_store_that_counts_without_end_is_found_out() {
        assertThat(BrokenRules.of(CountsWithoutEnd.class)).containsExactly("r10_no_more_are_counted_than_asked_for");
    }
}
