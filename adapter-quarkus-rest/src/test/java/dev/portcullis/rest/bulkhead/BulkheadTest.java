package dev.portcullis.rest.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Time and threads stand still until the test moves them. */
class BulkheadTest {
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<String> told = new ArrayList<>();
    private final Bulkhead bulkhead = new Bulkhead(waiting::add, 3, MAX_WAIT, now::get);

    @Test
    @DisplayName("[A11] what finds the queue full is refused at once")
    void what_finds_the_queue_full_is_refused_at_once() {
        ask("a", "b", "c", "d");
        assertThat(told).containsExactly("d refused");
        goOn();
        assertThat(told).containsExactly("d refused", "a", "b", "c");
    }

    @Test
    @DisplayName("[A11] what waited too long is refused and never begun")
    void what_waited_too_long_is_refused_and_never_begun() {
        ask("a");
        now.addAndGet(MAX_WAIT.toNanos() + 1);
        ask("b");
        goOn();
        assertThat(told).containsExactly("a refused", "b");
    }

    @Test
    void places_are_given_back_by_all_that_ends() {
        for (int i = 0; i < 10; i++) {
            ask("a");
            bulkhead.run(
                    () -> {
                        throw new StackOverflowError();
                    },
                    () -> told.add("refused"));
            assertThatThrownBy(this::goOn).isInstanceOf(StackOverflowError.class);
            now.addAndGet(MAX_WAIT.toNanos() + 1);
            goOn();
        }
        assertThat(told).hasSize(10).containsOnly("a");
    }

    @Test
    void threads_that_take_no_more_work_cost_no_place() {
        var closed = new Bulkhead(
                work -> {
                    throw new RejectedExecutionException();
                },
                1,
                MAX_WAIT,
                now::get);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> closed.run(() -> {}, () -> {})).isInstanceOf(RejectedExecutionException.class);
        }
    }

    private void ask(String... names) {
        for (String name : names) {
            bulkhead.run(() -> told.add(name), () -> told.add(name + " refused"));
        }
    }

    private void goOn() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
