package dev.portcullis.embedded.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.MessageRenderer;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.template.Templates;
import dev.portcullis.testkit.fixture.StillClock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A courier goes on, whatever one message or one batch does to it. */
@Timeout(180)
class CourierWorkerTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final StillClock clock = new StillClock();
    private final MemoryUnitOfWork memory = new MemoryUnitOfWork();
    private final MailRoom mails = new MailRoom(memory);
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();

    @Test
    @DisplayName("[U29] [S9] a channel that throws an error holds up no other message")
    void a_channel_that_throws_an_error_holds_up_no_other_message() throws Exception {
        carriesOn(memory, Templates.standard(), message -> {
            if (message.recipient().startsWith("bad")) throw new StackOverflowError();
            return sent(message);
        });
    }

    @Test
    @DisplayName("[U29] [S9] words that throw an error hold up no other message")
    void words_that_throw_an_error_hold_up_no_other_message() throws Exception {
        MessageRenderer words = (message, data) -> {
            if (message.recipient().startsWith("bad")) throw new OutOfMemoryError();
            return Templates.standard().render(message, data);
        };
        carriesOn(memory, words, this::sent);
    }

    @Test
    @DisplayName("[U29] [S9] a store that throws errors stops the courier for a while only")
    void a_store_that_throws_errors_stops_the_courier_for_a_while_only() throws Exception {
        var trouble = new Troubled(memory, new AtomicBoolean(true));
        carriesOn(trouble, Templates.standard(), this::sent);
        assertThat(trouble.trouble).isFalse();
    }

    @Test
    @DisplayName("[S9] a channel that leaves the thread interrupted does not end it")
    void a_channel_that_leaves_the_thread_interrupted_does_not_end_it() throws Exception {
        carriesOn(memory, Templates.standard(), message -> {
            Thread.currentThread().interrupt();
            return sent(message);
        });
    }

    @Test
    @DisplayName("[U24] messages that hang hold up no other, as long as a thread is left, and none is sent twice")
    void messages_that_hang_hold_up_no_other() throws Exception {
        var end = new CountDownLatch(1);
        var batch = batch(memory, Templates.standard(), message -> {
            if (message.recipient().startsWith("hanging")) await(end);
            return sent(message);
        });
        for (int i = 0; i < 3; i++) mails.keep("hanging" + i + "@example.org", clock.instant());
        for (int i = 0; i < 50; i++) mails.keep("good" + i + "@example.org", clock.instant());
        try (var worker = new CourierWorker("courier", batch, AT_ONCE, 4).start()) {
            for (int i = 0; i < 50; i++)
                assertThat(sent.poll(1, TimeUnit.MINUTES)).startsWith("good");
            end.countDown();
            for (int i = 0; i < 3; i++)
                assertThat(sent.poll(1, TimeUnit.MINUTES)).startsWith("hanging");
            assertThat(worker.isAlive()).isTrue();
        }
        assertThat(sent).isEmpty();
    }

    @Test
    @DisplayName("[U29] a courier that rests for hours ends at once when it is closed, however many threads it has")
    void a_courier_that_rests_ends_at_once() {
        var batch = batch(memory, Templates.standard(), this::sent);
        for (int i = 0; i < 100; i++) {
            var worker = new CourierWorker("courier", batch, Duration.ofHours(1), 4).start();
            long start = System.nanoTime();
            worker.close();
            // Less than it waits for threads that do not end.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(4_900));
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private DispatchBatch batch(UnitOfWork work, MessageRenderer words, MessageChannel channel) {
        var dispatcher =
                mails.dispatcher(channel, words, new RetryPolicy(3, Duration.ofSeconds(1)), event -> {}, clock);
        return new DispatchBatch(OutboxQueue.MESSAGES, work, dispatcher, clock, Duration.ofMinutes(2), 4);
    }

    private void carriesOn(UnitOfWork work, MessageRenderer words, MessageChannel channel) throws Exception {
        var batch = batch(work, words, channel);
        mails.keep("bad@example.org", clock.instant());
        mails.keep("good@example.org", clock.instant());
        try (var worker = new CourierWorker("courier", batch, AT_ONCE, 1).start()) {
            awaitMessageTo("good@example.org");
            mails.keep("later@example.org", clock.instant());
            awaitMessageTo("later@example.org");
            assertThat(worker.isAlive()).isTrue();
        }
    }

    private void awaitMessageTo(String recipient) throws InterruptedException {
        String taken = sent.poll(1, TimeUnit.MINUTES);
        while (taken != null && !taken.equals(recipient)) {
            taken = sent.poll(1, TimeUnit.MINUTES);
        }
        assertThat(taken).isEqualTo(recipient);
    }

    private Delivery sent(RenderedMessage message) {
        sent.add(message.recipient());
        return new Delivery.Delivered();
    }

    /** Throws an error at the first change. */
    private record Troubled(UnitOfWork inner, AtomicBoolean trouble) implements UnitOfWork {
        @Override
        public <T extends @Nullable Object> T write(Function<Stores, T> work) {
            if (trouble.getAndSet(false)) throw new NoClassDefFoundError("of a driver");
            return inner.write(work);
        }

        @Override
        public <T extends @Nullable Object> T read(Function<Stores, T> work) {
            return inner.read(work);
        }
    }
}
