package dev.portcullis.embedded.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.configuration.CleanupSettings;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.PausedSubmission;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.fixture.Flows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExpiredDataCleanupTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final CleanupSettings BY_THREES =
            new CleanupSettings(3, Duration.ofMinutes(5), Duration.ofMillis(1), 4);
    private static final Duration BUDGETS = Duration.ofHours(1);

    private final UnitOfWork work = new MemoryUnitOfWork();

    @Test
    @DisplayName("[I7] Everything that is over goes batch by batch")
    void everything_that_is_over_goes_batch_by_batch() {
        paused(10, NOW.minus(Duration.ofMinutes(6)));
        assertThat(new ExpiredDataCleanup(work, BY_THREES, BUDGETS).run(NOW, () -> true))
                .isEqualTo(10);
        assertThat(new ExpiredDataCleanup(work, BY_THREES, BUDGETS).run(NOW, () -> true))
                .isZero();
    }

    @Test
    void what_was_over_only_just_now_stays() {
        List<PausedSubmission> young = paused(2, NOW.minus(Duration.ofMinutes(4)));
        new ExpiredDataCleanup(work, BY_THREES, BUDGETS).run(NOW, () -> true);
        assertThat(young)
                .allMatch(submission -> work.write(
                                stores -> stores.pausedSubmissions().take(submission.id()))
                        .isPresent());
    }

    @Test
    @DisplayName("[S3] [I7] under pressure flows leave as soon as they are over, and those that are not stay")
    void under_pressure_flows_leave_as_soon_as_they_are_over() {
        flows(2, NOW.minusSeconds(1));
        flows(1, NOW.plusSeconds(1));
        assertThat(sweep()).as("few").isZero();

        flows(3, NOW.minusSeconds(1));

        assertThat(sweep()).as("many").isEqualTo(5);
        assertThat(sweep()).as("what is not over").isZero();
    }

    private long sweep() {
        return new ExpiredDataCleanup(work, BY_THREES, BUDGETS).run(NOW, () -> true);
    }

    private void flows(int count, Instant until) {
        for (int i = 0; i < count; i++) {
            work.write(stores -> {
                stores.flows().insert(Flows.loginFlowUntil(until));
                return stores;
            });
        }
    }

    @Test
    void errors_can_be_shown_for_a_day() {
        UUID fresh = error(NOW.minus(Duration.ofHours(23)));
        UUID stale = error(NOW.minus(Duration.ofHours(25)));
        assertThat(new ExpiredDataCleanup(work, BY_THREES, BUDGETS).run(NOW, () -> true))
                .isOne();
        assertThat(isKept(fresh)).isTrue();
        assertThat(isKept(stale)).isFalse();
    }

    @Test
    @DisplayName("[S34] [I7] under pressure errors leave once they could be seen")
    void under_pressure_errors_leave_once_they_could_be_seen() {
        List<UUID> seen = errors(3, NOW.minus(Duration.ofMinutes(11)));
        assertThat(sweep()).as("few").isZero();

        List<UUID> fresh = errors(2, NOW.minus(Duration.ofMinutes(9)));

        assertThat(sweep()).as("many").isEqualTo(3);
        assertThat(seen).noneMatch(this::isKept);
        assertThat(fresh).allMatch(this::isKept);
    }

    private List<UUID> errors(int count, Instant at) {
        return IntStream.range(0, count).mapToObj(i -> error(at)).toList();
    }

    @Test
    void receipts_of_messages_stay_as_long_as_budgets_look_back() {
        sent(NOW.minus(Duration.ofMinutes(59)));
        sent(NOW.minus(Duration.ofMinutes(61)));
        assertThat(new ExpiredDataCleanup(work, BY_THREES, BUDGETS).run(NOW, () -> true))
                .isOne();
        assertThat(work.<Integer>read(stores -> stores.outbox().countAll(Instant.EPOCH, 9)))
                .isOne();
    }

    private void sent(Instant made) {
        var message = new OutboxMessage(
                UUID.randomUUID(), Channel.EMAIL, "ann@example.org", "recovery_code_valid", "sealed", null, made);
        work.write(stores -> {
            stores.outbox().insert(message);
            stores.outbox().sent(message.id());
            return null;
        });
    }

    @Test
    @DisplayName("[S34] failed attempts are remembered for as long as they mean something")
    void failed_attempts_are_remembered_for_as_long_as_they_mean_something() {
        failed("today", NOW.plusSeconds(1));
        failed("yesterday", NOW.minusSeconds(1));
        assertThat(new ExpiredDataCleanup(work, BY_THREES, BUDGETS).run(NOW, () -> true))
                .isOne();
        assertThat(work.write(stores -> stores.failedAttempts().take("today", NOW))
                        .failed())
                .isEqualTo(7);
    }

    private void failed(String subject, Instant until) {
        work.write(stores -> {
            stores.failedAttempts().keep(new FailedAttempts(subject, 7, 7, 7, NOW, NOW, until, List.of()));
            return subject;
        });
    }

    @Test
    void it_stops_between_two_batches() {
        paused(10, NOW.minus(Duration.ofDays(1)));
        var batches = new AtomicInteger();
        assertThat(new ExpiredDataCleanup(work, BY_THREES, BUDGETS).run(NOW, () -> batches.incrementAndGet() <= 4))
                .isBetween(3L, 6L);
    }

    @Test
    void it_goes_on_by_itself_until_it_is_closed() throws Exception {
        var twice = new CountDownLatch(2);
        var cleanup = new ExpiredDataCleanup(work, BY_THREES, BUDGETS);
        try (var housekeeping = Housekeeping.start(cleanup, () -> countedDown(twice), Duration.ofMillis(1))) {
            assertThat(housekeeping).isNotNull();
            assertThat(twice.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void a_sweep_that_fails_is_tried_again() throws Exception {
        var twice = new CountDownLatch(2);
        try (var housekeeping = Housekeeping.start(
                new ExpiredDataCleanup(work, BY_THREES, BUDGETS),
                () -> {
                    twice.countDown();
                    throw new IllegalStateException("no clock");
                },
                Duration.ofMillis(1))) {
            assertThat(housekeeping).isNotNull();
            assertThat(twice.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    @DisplayName("[U29] [S9] a clean-up that throws an error is tried again, and is known to be alive")
    void a_sweep_that_throws_an_error_is_tried_again() throws Exception {
        var twice = new CountDownLatch(2);
        try (var housekeeping = Housekeeping.start(
                new ExpiredDataCleanup(work, BY_THREES, BUDGETS),
                () -> {
                    twice.countDown();
                    throw new StackOverflowError();
                },
                Duration.ofMillis(1))) {
            assertThat(twice.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(housekeeping.isAlive()).isTrue();
        }
    }

    private static Instant countedDown(CountDownLatch latch) {
        latch.countDown();
        return NOW;
    }

    private List<PausedSubmission> paused(int count, Instant expiresAt) {
        var submissions = IntStream.range(0, count)
                .mapToObj(i -> new PausedSubmission(
                        UUID.randomUUID(),
                        new IdentityId(UUID.randomUUID()),
                        new FlowId(UUID.randomUUID()),
                        "sealed",
                        expiresAt))
                .toList();
        work.write(stores -> {
            submissions.forEach(stores.pausedSubmissions()::insert);
            return null;
        });
        return submissions;
    }

    private boolean isKept(UUID error) {
        return work.read(stores -> stores.errors().find(error).isPresent());
    }

    private UUID error(Instant at) {
        var error = new FlowError(UUID.randomUUID(), JsonObject.EMPTY, at, at);
        work.write(stores -> {
            stores.errors().insert(error);
            return null;
        });
        return error.id();
    }
}
