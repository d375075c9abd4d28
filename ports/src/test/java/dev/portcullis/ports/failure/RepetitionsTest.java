package dev.portcullis.ports.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
    private Instant now = Instant.parse("2026-05-04T10:00:00Z");
    private final Repetitions repetitions = new Repetitions(() -> now);

    @Test
    void however_often_something_happens_it_is_said_once_a_minute_with_the_number_of_times() {
        assertThat(repetitions.due("a")).hasValue(0);
        for (int minute = 0; minute < 3; minute++) {
            for (int second = 0; second < 59; second++) {
                now = now.plusSeconds(1);
                assertThat(repetitions.due("a")).isEmpty();
            }
            now = now.plusSeconds(1);
            assertThat(repetitions.due("a")).hasValue(59);
        }
    }

    @Test
    void a_line_says_how_often_it_was_left_out() {
        assertThat(repetitions.said("it failed")).contains("it failed");
        assertThat(repetitions.said("it failed")).isEmpty();
        assertThat(repetitions.said("it failed")).isEmpty();
        now = now.plusSeconds(60);
        assertThat(repetitions.said("it failed")).contains("it failed (and 2 times more)");
    }

    @Test
    void one_thing_hides_no_other() {
        repetitions.due("a");
        assertThat(repetitions.due("b")).hasValue(0);
    }

    @Test
    void of_very_many_things_those_are_forgotten_that_did_not_happen_lately() {
        repetitions.due("first");
        IntStream.range(0, Repetitions.MOST - 1).forEach(i -> repetitions.due("thing " + i));
        assertThat(repetitions.due("first")).isEmpty();
        repetitions.due("one more");
        assertThat(repetitions.due("first")).isEmpty();
        assertThat(repetitions.due("thing 0")).hasValue(0);
    }

    @Test
    void many_at_once_say_it_once() {
        long said = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> repetitions.due("a"))
                .filter(OptionalInt::isPresent)
                .count();
        assertThat(said).isEqualTo(1);
    }
}
