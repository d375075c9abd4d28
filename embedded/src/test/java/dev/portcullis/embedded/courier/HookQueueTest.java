package dev.portcullis.embedded.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.crypto.secret.AesSecretBox;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.domain.courier.SealedPieces;
import dev.portcullis.domain.hook.HookCalls;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.json.ContractJson;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.testkit.fixture.StillClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of calls of web hooks that nobody waits for, while time stands still. */
class HookQueueTest {
    private static final Delivery LATER = new Delivery.TryAgain("it was answered 500");
    private static final Delivery GONE = new Delivery.Unreachable("nobody answers");

    private final StillClock clock = new StillClock();
    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final AesSecretBox box =
            new AesSecretBox(List.of("a secret that every node knows"), new RandomSecretSource());
    private final ContractJsonText json = new ContractJsonText(ContractJson.create());
    private final Map<String, Deque<Delivery>> answers = Map.of("a", new ArrayDeque<>(), "b", new ArrayDeque<>());
    private final List<String> called = new ArrayList<>();
    private final List<UUID> runs = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final DispatchBatch batch = batch(RetryPolicy.ofHookCalls(3));

    private DispatchBatch batch(RetryPolicy retries) {
        var channel = new HookChannel(this::target, (target, run, told) -> {
            called.add(String.valueOf(target.id()));
            runs.add(run);
            Deque<Delivery> next = answers.get(target.id());
            return next.isEmpty() ? new Delivery.Delivered() : next.remove();
        });
        var rendering = new MessageDispatcher.Rendering(box, json, HookChannel::asTold);
        var dispatcher = new MessageDispatcher(
                OutboxQueue.HOOK_CALLS, Map.of(Channel.WEB_HOOK, channel), rendering, retries, events::add, clock);
        return new DispatchBatch(OutboxQueue.HOOK_CALLS, work, dispatcher, clock, Duration.ofMinutes(2), 100);
    }

    private Optional<WebHookTarget> target(String name) {
        return answers.containsKey(name)
                ? Optional.of(
                        new WebHookTarget(name, URI.create("https://x.example"), "POST", null, Map.of(), null, true))
                : Optional.empty();
    }

    private void keep(String... hooks) {
        for (String hook : hooks) {
            String sealed = new SealedPieces(box, HookCalls.PURPOSE).seal("{}");
            var call = new OutboxMessage(
                    UUID.randomUUID(), Channel.WEB_HOOK, hook, "web_hook", sealed, null, clock.instant());
            work.write(stores -> {
                stores.hookCalls().insert(call);
                return call;
            });
            clock.advance(Duration.ofNanos(1000));
        }
    }

    private void run() {
        batch.run(() -> true, () -> {});
    }

    private int waiting() {
        return work.read(stores -> stores.hookCalls()
                .countTo(Channel.WEB_HOOK, "a", clock.instant().minusSeconds(9999), 99));
    }

    @Test
    void what_was_taken_is_gone() {
        keep("a");
        run();
        assertThat(called).containsExactly("a");
        assertThat(waiting()).isZero();
        assertThat(events).isEmpty();
    }

    @Test
    void each_attempt_has_the_same_id_and_the_last_is_told_as_an_event() {
        keep("a");
        answers.get("a").addAll(List.of(LATER, LATER, LATER));
        for (int i = 0; i < 9; i++) {
            run();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(called).hasSize(3);
        assertThat(runs).containsOnly(runs.getFirst());
        assertThat(waiting()).isZero();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("web_hook.abandoned");
            assertThat(event.method()).isEqualTo("a");
        });
    }

    @Test
    void a_busy_service_says_when_to_come_again() {
        keep("a");
        answers.get("a").add(new Delivery.TryAgain("it was answered 429", Optional.of(Duration.ofSeconds(40))));
        run();
        clock.advance(Duration.ofSeconds(39));
        run();
        assertThat(called).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        run();
        assertThat(called).hasSize(2);
    }

    @Test
    void a_service_that_asks_to_be_called_at_once_gets_no_more_than_three_calls_in_a_burst() {
        DispatchBatch patient = batch(RetryPolicy.ofHookCalls(12));
        keep("a");
        for (int i = 0; i < 12; i++) answers.get("a").add(new Delivery.TryAgain("503", Optional.of(Duration.ZERO)));
        for (int i = 0; i < 12; i++) patient.run(() -> true, () -> {});
        assertThat(called).hasSize(3);
        clock.advance(Duration.ofSeconds(5));
        patient.run(() -> true, () -> {});
        assertThat(called).hasSize(4);
        assertThat(waiting()).isOne();
    }

    @Test
    void where_nobody_is_one_call_looks_and_the_others_wait_without_using_up_attempts() {
        keep("a", "a", "a", "b");
        answers.get("a").addAll(List.of(GONE, GONE));
        run();
        assertThat(called).containsExactly("a", "b");
        clock.advance(Duration.ofSeconds(1));
        run();
        assertThat(called).as("one looks again").containsExactly("a", "b", "a");
        clock.advance(Duration.ofSeconds(2));
        run();
        assertThat(called).as("somebody is back").hasSize(6);
        assertThat(waiting()).isZero();
        assertThat(events).isEmpty();
    }

    @Test
    void a_call_of_a_hook_that_this_node_does_not_know_is_left_to_others_for_a_while() {
        keep("elsewhere");
        run();
        assertThat(events).isEmpty();
        for (int i = 0; i < 9; i++) {
            clock.advance(Duration.ofSeconds(1));
            run();
        }
        assertThat(events).extracting(Event::name).containsExactly("web_hook.abandoned");
    }

    @Test
    void a_refusal_is_for_good_and_a_note_of_one_too_many_is_told() {
        keep("a");
        answers.get("a").add(new Delivery.Refused("it was answered 403"));
        work.write(stores -> {
            stores.hookCalls()
                    .insert(new OutboxMessage(
                            UUID.randomUUID(),
                            Channel.WEB_HOOK,
                            "b",
                            OutboxMessage.BUDGET_EXCEEDED,
                            "",
                            null,
                            clock.instant()));
            return 0;
        });
        run();
        assertThat(called).containsExactly("a");
        assertThat(events)
                .extracting(Event::name)
                .containsExactlyInAnyOrder("web_hook.abandoned", "web_hook.budget_exceeded");
    }
}
