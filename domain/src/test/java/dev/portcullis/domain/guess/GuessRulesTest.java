package dev.portcullis.domain.guess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.GuessSettings;
import dev.portcullis.ports.guess.Guesses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist B1, B2 and B5. */
class GuessRulesTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final int FREE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final GuessRules rules = new GuessRules(new GuessSettings(true, FREE, LONGEST));

    private Guesses wrong(int times, Instant now) {
        Guesses guesses = Guesses.none("ann", now);
        for (int i = 0; i < times; i++) {
            guesses = rules.failed(rules.begun(guesses, now), now);
        }
        return guesses;
    }

    @ParameterizedTest
    @CsvSource({"4,1", "5,2", "6,4", "9,32", "10,60", "50,60", "5000,60"})
    void pauses_grow_after_the_free_ones_and_stop_growing(int wrong, int seconds) {
        assertThat(Duration.between(NOW, wrong(wrong, NOW).openFrom())).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FREE})
    void the_free_ones_close_nothing_not_even_for_who_came_earlier_and_is_looked_at_later(int wrong) {
        assertThat(rules.isClosed(wrong(wrong, NOW), NOW.minusSeconds(5))).isFalse();
    }

    @Test
    void a_check_that_has_not_ended_counts_once_all_free_ones_are_used_up() {
        Guesses next = rules.begun(wrong(FREE, NOW), NOW);
        assertThat(rules.isClosed(next, NOW)).isTrue();
        assertThat(rules.isClosed(next, NOW.plusMillis(999))).isTrue();
        assertThat(rules.isClosed(next, NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void of_a_burst_as_many_get_through_as_may_be_under_way_at_once() {
        Guesses guesses = Guesses.none("ann", NOW);
        int through = 0;
        for (int i = 0; i < 1_000; i++) {
            if (!rules.isClosed(guesses, NOW)) {
                guesses = rules.begun(guesses, NOW);
                through++;
            }
        }
        assertThat(through).isEqualTo(GuessRules.MOST_AT_ONCE);
        for (int i = 0; i < through; i++) {
            guesses = rules.failed(guesses, NOW);
        }
        assertThat(guesses.openFrom()).isEqualTo(NOW.plus(LONGEST));
    }

    @Test
    void a_day_without_a_guess_makes_all_forgotten_and_less_does_not() {
        Guesses known = wrong(50, NOW);
        assertThat(rules.begun(known, NOW.plus(GuessRules.FORGOTTEN_AFTER)).failed())
                .isEqualTo(50);
        Instant later = NOW.plus(GuessRules.FORGOTTEN_AFTER).plusMillis(1);
        assertThat(rules.begun(known, later)).isEqualTo(new Guesses("ann", 1, 0, Instant.EPOCH, later));
    }

    /** However many wait, and whenever each of them ends, after the first burst there is one check in each pause. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoever_guesses_in_whatever_order_gets_few_checks_in_a_day(long seed) {
        var random = new Random(seed);
        Guesses guesses = Guesses.none("ann", NOW);
        List<Instant> underWay = new ArrayList<>();
        int through = 0;
        Instant now = NOW;
        for (int second = 0; second < 3_600; second++) {
            now = NOW.plusSeconds(second);
            for (int i = 0; i < 5; i++) {
                if (random.nextBoolean() && !rules.isClosed(guesses, now)) {
                    guesses = rules.begun(guesses, now);
                    underWay.add(now);
                    through++;
                } else if (!underWay.isEmpty()) {
                    underWay.removeLast();
                    guesses = rules.failed(guesses, now);
                }
            }
        }
        assertThat(through).isBetween(FREE + 1, GuessRules.MOST_AT_ONCE + 3_600 / (int) LONGEST.toSeconds() + 7);
    }
}
