package dev.portcullis.domain.bruteforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.ThrottleSettings;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/security.md, B1, B2 and B5. */
class ThrottlePolicyTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final int FREE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int CEILING = 60;

    private final ThrottlePolicy policy = new ThrottlePolicy(new ThrottleSettings(true, FREE, LONGEST, CEILING, false));

    private FailedAttempts wrong(int times, Instant now) {
        FailedAttempts attempts = FailedAttempts.none("ann", now);
        for (int i = 0; i < times; i++) {
            attempts = policy.failed(policy.begun(attempts, now, null), now);
        }
        return attempts;
    }

    @ParameterizedTest
    @CsvSource({"4,1", "5,2", "6,4", "9,32", "10,60", "50,60", "5000,60"})
    @DisplayName("[B1] Pauses grow after the free ones and stop growing")
    void pauses_grow_after_the_free_ones_and_stop_growing(int wrong, int seconds) {
        assertThat(Duration.between(NOW, wrong(wrong, NOW).openFrom())).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FREE})
    void the_free_ones_close_nothing_not_even_for_who_came_earlier_and_is_looked_at_later(int wrong) {
        assertThat(policy.isClosed(wrong(wrong, NOW), NOW.minusSeconds(5))).isFalse();
    }

    @Test
    void a_check_that_has_not_ended_counts_once_all_free_ones_are_used_up() {
        FailedAttempts next = policy.begun(wrong(FREE, NOW), NOW, null);
        assertThat(policy.isClosed(next, NOW)).isTrue();
        assertThat(policy.isClosed(next, NOW.plusMillis(999))).isTrue();
        assertThat(policy.isClosed(next, NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void a_check_that_was_never_made_leaves_everything_as_it_was() {
        for (int wrong : new int[] {0, 1, FREE - 1, FREE, FREE + 1, 50}) {
            FailedAttempts before = wrong(wrong, NOW);
            Instant open = NOW.plus(LONGEST).plusSeconds(1);
            FailedAttempts after = policy.withdrawn(policy.begun(before, open, null), open);
            assertThat(policy.isClosed(after, open)).as("after %s", wrong).isFalse();
            assertThat(after.begun()).isEqualTo(before.begun());
            assertThat(policy.begun(after, open, null).openFrom())
                    .isEqualTo(policy.begun(before, open, null).openFrom());
        }
    }

    @Test
    void what_others_closed_meanwhile_stays_closed() {
        FailedAttempts begun = policy.begun(policy.begun(wrong(FREE - 1, NOW), NOW, null), NOW, null);
        FailedAttempts failed = policy.failed(policy.failed(begun, NOW), NOW);
        assertThat(policy.isClosed(policy.withdrawn(failed, NOW.minusMillis(10)), NOW))
                .isTrue();
    }

    @Test
    void of_a_burst_as_many_get_through_as_may_be_under_way_at_once() {
        FailedAttempts attempts = FailedAttempts.none("ann", NOW);
        int through = 0;
        for (int i = 0; i < 1_000; i++) {
            if (!policy.isClosed(attempts, NOW)) {
                attempts = policy.begun(attempts, NOW, null);
                through++;
            }
        }
        assertThat(through).isEqualTo(ThrottlePolicy.MOST_AT_ONCE);
        for (int i = 0; i < through; i++) {
            attempts = policy.failed(attempts, NOW);
        }
        assertThat(attempts.openFrom()).isEqualTo(NOW.plus(LONGEST));
    }

    @Test
    void some_quiet_makes_the_pauses_begin_anew_and_less_does_not() {
        FailedAttempts known = wrong(50, NOW);
        assertThat(policy.remembered(known, NOW.plus(policy.memory()))).isEqualTo(known);
        FailedAttempts later =
                policy.remembered(known, NOW.plus(policy.memory()).plusMillis(1));
        assertThat(later.failed()).isZero();
        assertThat(policy.isClosed(later, NOW)).isFalse();
    }

    @Test
    @DisplayName("[B1] no quiet makes the ceiling forgotten")
    void no_quiet_makes_the_ceiling_forgotten() {
        FailedAttempts known = FailedAttempts.none("ann", NOW);
        Instant now = NOW;
        int checked = 0;
        while (!policy.isSwitchedOff(known)) {
            known = policy.failed(policy.begun(known, now, Duration.ofDays(365)), now);
            now = now.plus(policy.memory()).plusSeconds(1);
            known = policy.remembered(known, now);
            checked++;
        }
        assertThat(checked).isEqualTo(CEILING);
        assertThat(policy.remembered(known, now.plus(Duration.ofDays(300))))
                .matches(policy::isSwitchedOff)
                .matches(later -> later.forgottenFrom().isAfter(NOW.plus(Duration.ofDays(360))));
    }

    @Test
    @DisplayName("[B1] the ceiling is reached by as many wrong ones as it says, however fast they come")
    void the_ceiling_is_reached_by_as_many_wrong_ones_as_it_says() {
        for (int wrong = 0; wrong <= CEILING + 1; wrong++) {
            assertThat(policy.isSwitchedOff(wrong(wrong, NOW)))
                    .as("after %s", wrong)
                    .isEqualTo(wrong >= CEILING);
        }
    }

    @Test
    @DisplayName("[B5] checks that have not ended count towards the ceiling, also when they never end")
    void checks_that_have_not_ended_count_towards_the_ceiling() {
        FailedAttempts known = FailedAttempts.none("ann", NOW);
        for (int i = 0; i < CEILING; i++) {
            assertThat(policy.isSwitchedOff(known)).isFalse();
            known = policy.begun(known, NOW, null);
        }
        assertThat(policy.isSwitchedOff(known)).isTrue();
        assertThat(policy.isSwitchedOff(
                        policy.remembered(known, NOW.plus(policy.memory()).plusSeconds(1))))
                .isTrue();
    }

    @Test
    @DisplayName("[S34] what nobody has is forgotten as soon as its pauses are")
    void what_nobody_has_is_forgotten_soon() {
        FailedAttempts known = policy.failed(policy.begun(FailedAttempts.none("x", NOW), NOW, null), NOW);
        assertThat(known.forgottenFrom()).isEqualTo(NOW.plus(policy.memory()));
        assertThat(policy.memory()).isLessThanOrEqualTo(Duration.ofHours(1));
    }

    /** However many wait, and whenever each of them ends, after the first burst there is one check in each pause. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("[B1] Whoever attempts in whatever order gets few checks in a day")
    void whoever_attempts_in_whatever_order_gets_few_checks_in_a_day(long seed) {
        var random = new Random(seed);
        FailedAttempts attempts = FailedAttempts.none("ann", NOW);
        List<Instant> underWay = new ArrayList<>();
        int through = 0;
        Instant now = NOW;
        for (int second = 0; second < 3_600; second++) {
            now = NOW.plusSeconds(second);
            for (int i = 0; i < 5; i++) {
                if (random.nextBoolean() && !policy.isClosed(attempts, now)) {
                    attempts = policy.begun(attempts, now, null);
                    underWay.add(now);
                    through++;
                } else if (!underWay.isEmpty()) {
                    underWay.removeLast();
                    attempts = policy.failed(attempts, now);
                }
            }
        }
        assertThat(through).isBetween(FREE + 1, ThrottlePolicy.MOST_AT_ONCE + 3_600 / (int) LONGEST.toSeconds() + 7);
    }
}
