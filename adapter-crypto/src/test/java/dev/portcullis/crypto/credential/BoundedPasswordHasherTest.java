package dev.portcullis.crypto.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.testkit.credential.PasswordHasherContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class BoundedPasswordHasherTest implements PasswordHasherContract {
    private static final Password PASSWORD = new Password("correct horse");
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    @Override
    public PasswordHasher hasher() {
        return BoundedPasswordHasher.perProcessor(bcrypt(5));
    }

    @Override
    public PasswordHasher otherwiseConfigured() {
        return bcrypt(4);
    }

    @Override
    public int longestPassword() {
        return 72;
    }

    private static PasswordHasher bcrypt(int cost) {
        return new ModularPasswordHasher(HasherSettings.bcrypt(cost), new RandomSecretSource());
    }

    @Test
    void no_more_than_permitted_work_at_once_and_all_who_wait_get_their_turn() throws Exception {
        var slow = new HeldHasher();
        var bounded = new BoundedPasswordHasher(slow, 2, 8, MAX_WAIT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.range(0, 10)
                    .mapToObj(i -> threads.submit(() -> bounded.hash(PASSWORD)))
                    .toList();
            slow.awaitArrivals(2);
            slow.open();
            for (var one : done) {
                assertThat(one.get()).isNotNull();
            }
        }
        assertThat(slow.most()).isEqualTo(2);
    }

    @Test
    void who_finds_the_queue_full_is_told_at_once() throws Exception {
        var slow = new HeldHasher();
        var bounded = new BoundedPasswordHasher(slow, 1, 0, MAX_WAIT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> bounded.matches(PASSWORD, new PasswordHash("")));
            slow.awaitArrivals(1);
            assertThatExceptionOfType(HasherBusy.class).isThrownBy(() -> bounded.hash(PASSWORD));
            assertThatExceptionOfType(HasherBusy.class).isThrownBy(() -> bounded.verifyDecoy(PASSWORD));
            assertThat(bounded.isOutdated(new PasswordHash(""))).isTrue();
            slow.open();
            assertThat(first.get()).isTrue();
        }
        assertThat(bounded.hash(PASSWORD)).isNotNull();
    }

    @Test
    @DisplayName("[S4] who waited too long is refused, and whoever works goes on")
    void who_waited_too_long_is_refused() throws Exception {
        var slow = new HeldHasher();
        var bounded = new BoundedPasswordHasher(slow, 1, 8, Duration.ofMillis(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> bounded.hash(PASSWORD));
            slow.awaitArrivals(1);
            for (int i = 0; i < 20; i++) {
                assertThatExceptionOfType(HasherBusy.class).isThrownBy(() -> bounded.hash(PASSWORD));
            }
            slow.open();
            assertThat(first.get()).isNotNull();
        }
        assertThat(bounded.hash(PASSWORD)).isNotNull();
    }

    @Test
    @DisplayName("[A11] who would wait too long, by what hashes took before, is refused at once")
    void who_would_wait_too_long_is_refused_at_once() throws Exception {
        var now = new AtomicLong();
        var slow = new HeldHasher();
        var bounded = new BoundedPasswordHasher(slow, 1, 1_000, Duration.ofSeconds(25), now::get);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> bounded.hash(PASSWORD));
            slow.awaitArrivals(1);
            now.addAndGet(Duration.ofSeconds(20).toNanos());
            slow.open();
            first.get();
            slow.close();
            var second = threads.submit(() -> bounded.hash(PASSWORD));
            slow.awaitArrivals(1);
            var third = threads.submit(() -> bounded.hash(PASSWORD));
            while (bounded.inside() < 2) {
                Thread.onSpinWait();
            }
            assertThatExceptionOfType(HasherBusy.class).isThrownBy(() -> bounded.hash(PASSWORD));
            assertThat(third).isNotDone();
            slow.open();
            assertThat(second.get()).isNotNull();
            assertThat(third.get()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"18, true", "17, false"})
    @DisplayName("[A11] how long one would wait follows from what hashes took: the last one makes up an eighth")
    void how_long_one_would_wait_follows_from_what_hashes_took(long longest, boolean admitted) throws Exception {
        var now = new AtomicLong();
        var slow = new HeldHasher();
        var bounded = new BoundedPasswordHasher(slow, 1, 1_000, Duration.ofSeconds(longest), now::get);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long seconds : List.of(8, 16)) {
                var before = threads.submit(() -> bounded.hash(PASSWORD));
                slow.awaitArrivals(1);
                now.addAndGet(Duration.ofSeconds(seconds).toNanos());
                slow.open();
                before.get();
                slow.close();
            }
            assertThat(isAdmittedAs(3, bounded, slow, threads)).isEqualTo(admitted);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, false"})
    @DisplayName("[A11] those who work at once share the wait of those behind them")
    void those_who_work_at_once_share_the_wait(int comer, boolean admitted) throws Exception {
        var now = new AtomicLong();
        var slow = new HeldHasher();
        var bounded = new BoundedPasswordHasher(slow, 2, 1_000, Duration.ofSeconds(15), now::get);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> bounded.hash(PASSWORD));
            slow.awaitArrivals(1);
            now.addAndGet(Duration.ofSeconds(10).toNanos());
            slow.open();
            first.get();
            slow.close();
            assertThat(isAdmittedAs(comer, bounded, slow, threads)).isEqualTo(admitted);
        }
    }

    /** Whether the last of so many comers gets in, while the first ones work. */
    private static boolean isAdmittedAs(
            int comer, BoundedPasswordHasher bounded, HeldHasher slow, ExecutorService threads) throws Exception {
        var comers = new ArrayList<Future<PasswordHash>>();
        for (int i = 1; i <= comer; i++) {
            comers.add(threads.submit(() -> bounded.hash(PASSWORD)));
            int inside = i;
            while (bounded.inside() < inside && !comers.getLast().isDone()) {
                Thread.onSpinWait();
            }
        }
        var last = comers.removeLast();
        slow.open();
        for (Future<PasswordHash> earlier : comers) {
            assertThat(earlier.get()).isNotNull();
        }
        try {
            return last.get() != null;
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(HasherBusy.class);
            return false;
        }
    }

    @Test
    void a_failure_gives_its_place_back() {
        var bounded = new BoundedPasswordHasher(new Failing(), 1, 0, MAX_WAIT);
        for (int i = 0; i < 3; i++) {
            assertThatRuntimeException()
                    .isThrownBy(() -> bounded.hash(PASSWORD))
                    .withMessage("broken");
        }
    }

    @Test
    void an_interrupted_thread_stays_interrupted_and_gets_no_turn() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(HasherBusy.class)
                .isThrownBy(() -> new BoundedPasswordHasher(bcrypt(4), 1, 0, MAX_WAIT).hash(PASSWORD));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void bounds_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BoundedPasswordHasher(bcrypt(4), 0, 1, MAX_WAIT));
        assertThatIllegalArgumentException().isThrownBy(() -> new BoundedPasswordHasher(bcrypt(4), 1, -1, MAX_WAIT));
    }

    /** Works as long as the gate is closed, and counts who is inside. */
    private static final class HeldHasher implements PasswordHasher {
        private volatile CountDownLatch open = new CountDownLatch(1);
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        void awaitArrivals(int count) {
            while (inside.get() < count) {
                Thread.onSpinWait();
            }
        }

        void open() {
            open.countDown();
        }

        void close() {
            open = new CountDownLatch(1);
        }

        int most() {
            return most.get();
        }

        private void work() {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                open.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            } finally {
                inside.decrementAndGet();
            }
        }

        @Override
        public PasswordHash hash(Password password) {
            work();
            return new PasswordHash("");
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            work();
            return true;
        }

        @Override
        public void verifyDecoy(Password password) {
            work();
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return true;
        }
    }

    private static final class Failing extends Overridable {
        Failing() {
            super(bcrypt(4));
        }

        @Override
        public PasswordHash hash(Password password) {
            throw new IllegalStateException("broken");
        }
    }
}
