package dev.portcullis.testkit.guess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.guess.GuessStore;
import dev.portcullis.ports.guess.Guesses;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.store.Race;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The promises of {@link GuessStore}, by the numbers of its rules. */
public interface GuessStoreContract extends StoreUnderTest {
    Instant NOW = StillClock.START;
    String SOMETHING = "uY0m-9x_something";

    @Test
    default void r1_nothing_is_known_of_a_new_subject() {
        assertThat(taken(SOMETHING)).isEqualTo(Guesses.none(SOMETHING, NOW));
    }

    @Test
    default void r1_what_was_kept_is_found_again_equal() {
        var guesses = new Guesses(SOMETHING, 12, 10, NOW.plusSeconds(4), NOW.minusNanos(1000));
        write(stores -> stores.guesses().keep(guesses));
        assertThat(taken(SOMETHING)).isEqualTo(guesses);
        assertThat(taken(SOMETHING)).as("taken twice").isEqualTo(guesses);
        assertThat(taken("something else").begun()).isZero();
    }

    @Test
    default void r2_of_many_who_count_at_the_same_time_none_is_lost() {
        Race.winners(
                IllegalStateException.class,
                i -> change(stores -> {
                    Guesses before = stores.guesses().take(SOMETHING, NOW);
                    stores.guesses().keep(oneMore(before));
                    return true;
                }));
        assertThat(taken(SOMETHING).begun()).isEqualTo(Race.RUNNERS);
    }

    @Test
    default void r2_a_limit_lets_as_many_through_as_it_says_whoever_comes_at_the_same_time() {
        int through = Race.winners(
                IllegalStateException.class,
                i -> change(stores -> {
                    Guesses before = stores.guesses().take(SOMETHING, NOW);
                    stores.guesses().keep(oneMore(before));
                    return before.begun() < 7;
                }));
        assertThat(through).isEqualTo(7);
    }

    @Test
    default void r3_what_is_kept_replaces_what_was_kept() {
        write(stores -> stores.guesses().keep(new Guesses(SOMETHING, 5, 5, NOW.plusSeconds(9), NOW)));
        var later = new Guesses(SOMETHING, 1, 0, NOW, NOW.plusSeconds(1));
        write(stores -> stores.guesses().keep(later));
        assertThat(taken(SOMETHING)).isEqualTo(later);
    }

    @Test
    default void r4_a_forgotten_subject_is_as_new_and_others_are_not() {
        write(stores -> {
            stores.guesses().keep(new Guesses(SOMETHING, 5, 5, NOW, NOW));
            stores.guesses().keep(new Guesses("another", 6, 6, NOW, NOW));
        });
        write(stores -> stores.guesses().forget(SOMETHING));
        write(stores -> stores.guesses().forget("never heard of"));
        assertThat(taken(SOMETHING).begun()).isZero();
        assertThat(taken("another").begun()).isEqualTo(6);
    }

    @Test
    default void r5_what_changed_before_the_moment_is_removed_and_nothing_else() {
        write(stores -> {
            stores.guesses().keep(new Guesses("old", 5, 5, NOW.plusSeconds(60), NOW.minusNanos(1000)));
            stores.guesses().keep(new Guesses("just now", 6, 6, NOW, NOW));
        });
        assertThat(count(stores -> stores.guesses().purge(NOW, 10))).isEqualTo(1);
        assertThat(taken("old").begun()).isZero();
        assertThat(taken("just now").begun()).isEqualTo(6);
    }

    @Test
    default void r5_no_more_are_removed_at_once_than_asked_for() {
        write(stores -> {
            for (int i = 0; i < 5; i++) {
                stores.guesses().keep(new Guesses("subject " + i, 1, 0, NOW, NOW.minusSeconds(1)));
            }
        });
        assertThat(count(stores -> stores.guesses().purge(NOW, 3))).isEqualTo(3);
        assertThat(count(stores -> stores.guesses().purge(NOW, 3))).isEqualTo(2);
    }

    private Guesses taken(String subject) {
        return change(stores -> stores.guesses().take(subject, NOW));
    }

    private static Guesses oneMore(Guesses before) {
        return new Guesses(before.subject(), before.begun() + 1, before.failed(), before.openFrom(), before.lastAt());
    }
}
