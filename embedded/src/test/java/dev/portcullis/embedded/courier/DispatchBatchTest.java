package dev.portcullis.embedded.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.fixture.StillClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of messages, one batch after the other, while time stands still. */
class DispatchBatchTest {
    private static final Delivery OK = new Delivery.Delivered();
    private static final Delivery LATER = new Delivery.TryAgain("not now");
    private static final Delivery SILENT = new Delivery.Silent("not a word");
    private static final Delivery GONE = new Delivery.Unreachable("nobody there");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final StillClock clock = new StillClock();
    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final MailRoom mails = new MailRoom(work);
    private final Wire wire = new Wire();
    private final List<Event> events = new ArrayList<>();
    private final DispatchBatch batch = new DispatchBatch(
            OutboxQueue.MESSAGES,
            work,
            mails.dispatcher(wire, new RetryPolicy(3, Duration.ofSeconds(1)), events::add, clock),
            clock,
            LEASE,
            4);

    /** Answers as it is told, and well when it is told nothing. */
    private final class Wire implements MessageChannel {
        private final Deque<Delivery> answers = new ArrayDeque<>();
        private final List<String> tried = new ArrayList<>();
        private final List<Boolean> othersAreFree = new ArrayList<>();
        private int rests;

        @Override
        public Delivery deliver(RenderedMessage message) {
            tried.add(message.recipient());
            othersAreFree.add(work.read(stores -> stores.outbox().isAnythingDue(clock.instant())));
            return answers.isEmpty() ? OK : answers.remove();
        }

        @Override
        public void rest() {
            rests++;
        }
    }

    @Test
    void what_was_taken_over_is_not_sent_again() {
        keep("a", "b");
        assertThat(run()).isFalse();
        clock.advance(Duration.ofDays(1));
        run();
        assertThat(wire.tried).containsExactly("a@example.org", "b@example.org");
        assertThat(waiting()).isEmpty();
        assertThat(wire.rests).as("told once that the batch is over").isOne();
    }

    @Test
    void a_full_batch_means_that_there_may_be_more() {
        keep("a", "b", "c", "d", "e");
        assertThat(run()).isTrue();
        assertThat(run()).isFalse();
        assertThat(wire.tried).hasSize(5);
    }

    @Test
    void a_message_that_was_not_taken_waits_longer_each_time_and_holds_up_no_other() {
        keep("a", "b");
        wire.answers.addAll(List.of(LATER, OK, LATER));
        run();
        assertThat(wire.tried).containsExactly("a@example.org", "b@example.org");
        clock.advance(FIRST_PAUSE.minusNanos(1000));
        run();
        assertThat(wire.tried).hasSize(2);
        clock.advance(Duration.ofNanos(1000));
        run();
        assertThat(wire.tried).hasSize(3);
        clock.advance(FIRST_PAUSE.multipliedBy(4).minusNanos(1000));
        run();
        assertThat(wire.tried).hasSize(3);
        clock.advance(Duration.ofNanos(1000));
        run();
        assertThat(wire.tried).hasSize(4);
        assertThat(waiting()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void after_the_last_attempt_it_is_given_up_and_told() {
        keep("a");
        wire.answers.addAll(List.of(LATER, LATER, LATER));
        for (int i = 0; i < 9; i++) {
            run();
            clock.advance(Duration.ofHours(2));
        }
        assertThat(wire.tried).hasSize(3);
        assertThat(waiting()).isEmpty();
        assertThat(events).extracting(Event::name).containsExactly("courier.abandoned");
    }

    @Test
    void what_can_never_be_sent_is_given_up_at_once() {
        keep("a");
        wire.answers.add(new Delivery.Refused("no address"));
        run();
        assertThat(waiting()).isEmpty();
        assertThat(events).extracting(Event::name).containsExactly("courier.abandoned");
    }

    @Test
    void when_nobody_is_there_the_others_are_not_tried_and_use_up_no_attempt() {
        keep("a", "b", "c");
        wire.answers.addAll(List.of(GONE, GONE));
        for (int i = 0; i < 2; i++) {
            run();
            clock.advance(Duration.ofSeconds(30));
        }
        assertThat(wire.tried).as("one of three each time").hasSize(2);
        run();
        assertThat(wire.tried).hasSize(5);
        assertThat(waiting()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void a_worker_that_was_killed_again_and_again_gives_up_what_kills_it() {
        keep("a");
        for (int i = 0; i < 3; i++) {
            work.write(stores ->
                    stores.outbox().lease(clock.instant(), clock.instant().plus(LEASE), 1));
            clock.advance(LEASE);
        }
        run();
        assertThat(wire.tried).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(events).extracting(Event::name).containsExactly("courier.abandoned");
    }

    @Test
    @DisplayName("[U24] what is not begun is free for others, who are told")
    void what_is_not_begun_is_free_for_others() {
        keep("a", "b", "c");
        var told = new AtomicInteger();
        batch.run(() -> true, told::incrementAndGet);
        assertThat(wire.othersAreFree).containsExactly(true, true, false);
        assertThat(told).hasValue(3);
    }

    @Test
    @DisplayName("[U24] one message over which the channel falls silent is no outage")
    void one_message_over_which_the_channel_falls_silent_is_no_outage() {
        keep("hanging", "b", "c");
        wire.answers.add(SILENT);
        run();
        assertThat(wire.tried).containsExactly("hanging@example.org", "b@example.org", "c@example.org");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    @DisplayName("[U24] two different messages in a row over which it falls silent are an outage")
    void two_different_messages_in_a_row_are_an_outage() {
        keep("a", "b", "c");
        wire.answers.addAll(List.of(SILENT, SILENT));
        run();
        assertThat(wire.tried).containsExactly("a@example.org", "b@example.org");
        clock.advance(Duration.ofSeconds(30));
        run();
        assertThat(wire.tried.get(2)).isEqualTo("c@example.org");
        assertThat(wire.tried.subList(3, 5)).containsExactlyInAnyOrder("a@example.org", "b@example.org");
        assertThat(events).isEmpty();
    }

    @Test
    @DisplayName("[U24] an answer between two silences shows that somebody is there")
    void an_answer_between_two_silences_is_no_outage() {
        keep("a", "b", "c", "d");
        wire.answers.addAll(List.of(SILENT, LATER, SILENT));
        run();
        assertThat(wire.tried).hasSize(4);
        clock.advance(FIRST_PAUSE);
        wire.answers.add(SILENT);
        keep("e");
        run();
        assertThat(wire.tried.get(4)).isEqualTo("e@example.org");
        assertThat(wire.tried).as("the others are tried again at once").hasSize(8);
    }

    @Test
    @DisplayName("[U24] what failed goes behind what was never tried")
    void what_failed_goes_behind_what_was_never_tried() {
        keep("a");
        wire.answers.add(LATER);
        run();
        clock.advance(FIRST_PAUSE);
        keep("b", "c");
        run();
        assertThat(wire.tried.subList(1, 4)).containsExactly("b@example.org", "c@example.org", "a@example.org");
    }

    @Test
    void who_is_stopped_finishes_the_message_under_way_and_gives_the_others_back() {
        keep("a", "b", "c");
        batch.run(() -> wire.tried.isEmpty(), () -> {});
        assertThat(wire.tried).hasSize(1);
        run();
        assertThat(wire.tried).hasSize(3);
    }

    @Test
    @DisplayName("[B8] A message beyond a budget is told and not sent")
    void a_message_beyond_a_budget_is_told_and_not_sent() {
        mails.keep("a@example.org", OutboxMessage.BUDGET_EXCEEDED, JsonObject.EMPTY, clock.instant());
        run();
        assertThat(wire.tried).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(events).extracting(Event::name).containsExactly("courier.budget_exceeded");
    }

    @Test
    void nothing_is_sent_of_a_message_that_only_costs_work() {
        mails.keep("a@example.org", OutboxMessage.NOTHING, JsonObject.EMPTY, clock.instant());
        run();
        assertThat(wire.tried).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void what_has_no_words_or_was_sealed_by_others_is_given_up() {
        OutboxMessage known = mails.keep("a@example.org", "unheard_of", JsonObject.EMPTY, clock.instant());
        var foreign = new OutboxMessage(
                UUID.randomUUID(), known.channel(), "b@example.org", "login_code_valid", "x", null, clock.instant());
        work.write(stores -> {
            stores.outbox().insert(foreign);
            return null;
        });
        run();
        assertThat(wire.tried).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(events).extracting(Event::name).containsExactly("courier.abandoned", "courier.abandoned");
    }

    @Test
    void pauses_grow_to_an_hour() {
        var retries = new RetryPolicy(9, Duration.ofSeconds(1));
        assertThat(retries.pauseAfter(1)).hasSeconds(5);
        assertThat(retries.pauseAfter(2)).hasSeconds(20);
        assertThat(retries.pauseAfter(5)).hasSeconds(1280);
        assertThat(retries.pauseAfter(6)).hasHours(1);
        assertThat(retries.pauseAfter(1_000_000)).hasHours(1);
    }

    private void keep(String... names) {
        for (String name : names) {
            mails.keep(name + "@example.org", clock.instant());
            clock.advance(Duration.ofNanos(1000));
        }
    }

    private boolean run() {
        return batch.run(() -> true, () -> {});
    }

    private List<OutboxMessage> waiting() {
        return work.read(stores -> stores.outbox().oldest(100));
    }
}
