package dev.portcullis.testkit.bruteforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.bruteforce.FailedAttemptStore;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.store.Race;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The promises of {@link FailedAttemptStore}, by the numbers of its rules. */
public interface FailedAttemptStoreContract extends StoreUnderTest {
    Instant NOW = StillClock.START;
    String SOMETHING = "uY0m-9x_something";

    @Test
    default void r1_nothing_is_known_of_a_new_subject() {
        assertThat(taken(SOMETHING)).isEqualTo(FailedAttempts.none(SOMETHING, NOW));
    }

    @Test
    default void r1_what_was_kept_is_found_again_equal() {
        var attempts = new FailedAttempts(
                SOMETHING,
                12,
                10,
                60,
                NOW.plusSeconds(4),
                NOW.minusNanos(1000),
                NOW.plusNanos(1000),
                List.of(flow(2), flow(1)));
        write(stores -> stores.failedAttempts().keep(attempts));
        assertThat(taken(SOMETHING)).isEqualTo(attempts);
        assertThat(taken(SOMETHING)).as("taken twice").isEqualTo(attempts);
        assertThat(taken("something else").begun()).isZero();
    }

    @Test
    default void r2_of_many_who_count_at_the_same_time_none_is_lost() {
        Race.winners(
                IllegalStateException.class,
                i -> change(stores -> {
                    FailedAttempts before = stores.failedAttempts().take(SOMETHING, NOW);
                    stores.failedAttempts().keep(oneMore(before));
                    return true;
                }));
        assertThat(taken(SOMETHING).begun()).isEqualTo(Race.RUNNERS);
    }

    @Test
    default void r2_a_limit_lets_as_many_through_as_it_says_whoever_comes_at_the_same_time() {
        int through = Race.winners(
                IllegalStateException.class,
                i -> change(stores -> {
                    FailedAttempts before = stores.failedAttempts().take(SOMETHING, NOW);
                    stores.failedAttempts().keep(oneMore(before));
                    return before.begun() < 7;
                }));
        assertThat(through).isEqualTo(7);
    }

    @Test
    default void r3_what_is_kept_replaces_what_was_kept() {
        write(stores -> stores.failedAttempts().keep(attempts(SOMETHING, 5, NOW, flow(1))));
        var later = attempts(SOMETHING, 1, NOW.plusSeconds(1), flow(2), flow(3));
        write(stores -> stores.failedAttempts().keep(later));
        assertThat(taken(SOMETHING)).isEqualTo(later);
    }

    @Test
    default void r4_a_forgiven_subject_is_as_new_and_others_are_not() {
        write(stores -> {
            stores.failedAttempts().keep(attempts(SOMETHING, 5, NOW));
            stores.failedAttempts().keep(attempts("another", 6, NOW));
            stores.failedAttempts().keep(attempts("forgiven, too", 7, NOW));
        });
        write(stores -> stores.failedAttempts().forgive(List.of(SOMETHING, "never heard of", "forgiven, too")));
        write(stores -> stores.failedAttempts().forgive(List.of()));
        assertThat(taken(SOMETHING)).isEqualTo(FailedAttempts.none(SOMETHING, NOW));
        assertThat(taken("forgiven, too").begun()).isZero();
        assertThat(taken("another").begun()).isEqualTo(6);
    }

    @Test
    default void r4_a_forgiven_subject_keeps_the_flows_whose_codes_count() {
        var known = attempts(SOMETHING, 5, NOW, flow(2), flow(1));
        write(stores -> stores.failedAttempts().keep(known));
        write(stores -> stores.failedAttempts().forgive(List.of(SOMETHING)));
        assertThat(taken(SOMETHING)).isEqualTo(known.forgiven());
    }

    @Test
    @Timeout(30)
    @DisplayName("[S35] R4 Those who forgive the same at once, in whatever order, follow each other")
    default void r4_those_who_forgive_the_same_at_once_follow_each_other() {
        List<String> same = List.of("Zoe", "adam", "Eve", "bert", "_", "0");
        for (int round = 0; round < 5; round++) {
            same.forEach(one -> write(stores -> stores.failedAttempts().keep(attempts(one, 5, NOW, flow(1)))));
            int done = Race.winners(
                    IllegalStateException.class,
                    i -> change(stores -> {
                                stores.failedAttempts()
                                        .keep(oneMore(stores.failedAttempts().take(same.get(i % same.size()), NOW)));
                                return true;
                            })
                            && change(stores -> {
                                stores.failedAttempts().forgive(turned(same, i));
                                return true;
                            }));
            assertThat(done).isEqualTo(Race.RUNNERS);
        }
    }

    private static List<String> turned(List<String> some, int by) {
        var turned = new ArrayList<>(some);
        Collections.rotate(turned, by);
        return turned;
    }

    @Test
    default void r5_what_is_forgotten_before_the_moment_is_removed_and_nothing_else() {
        write(stores -> {
            stores.failedAttempts().keep(attempts("old", 5, NOW.minusNanos(1000)));
            stores.failedAttempts().keep(attempts("just now", 6, NOW));
        });
        assertThat(count(stores -> stores.failedAttempts().purge(NOW, 10))).isEqualTo(1);
        assertThat(taken("old").begun()).isZero();
        assertThat(taken("just now").begun()).isEqualTo(6);
    }

    @Test
    default void r5_no_more_are_removed_at_once_than_asked_for() {
        write(stores -> {
            for (int i = 0; i < 5; i++) {
                stores.failedAttempts().keep(attempts("subject " + i, 1, NOW.minusSeconds(1)));
            }
        });
        assertThat(count(stores -> stores.failedAttempts().purge(NOW, 3))).isEqualTo(3);
        assertThat(count(stores -> stores.failedAttempts().purge(NOW, 3))).isEqualTo(2);
    }

    @Test
    default void r6_a_lifted_subject_changes_in_that_alone_and_others_do_not() {
        var known = attempts(SOMETHING, 5, NOW, flow(2));
        write(stores -> {
            stores.failedAttempts().keep(known);
            stores.failedAttempts().keep(attempts("another", 6, NOW));
        });
        write(stores -> stores.failedAttempts().lift(List.of(SOMETHING, "never heard of")));
        write(stores -> stores.failedAttempts().lift(List.of()));
        assertThat(taken(SOMETHING)).isEqualTo(known.lifted());
        assertThat(taken("never heard of")).isEqualTo(FailedAttempts.none("never heard of", NOW));
        assertThat(taken("another").failedInAll()).isEqualTo(12);
    }

    private FailedAttempts taken(String subject) {
        return change(stores -> stores.failedAttempts().take(subject, NOW));
    }

    private static FailedAttempts attempts(String subject, int failed, Instant forgottenFrom, FlowId... flows) {
        return new FailedAttempts(
                subject, failed, failed, 2 * failed, NOW.plusSeconds(9), NOW, forgottenFrom, List.of(flows));
    }

    private static FlowId flow(int number) {
        return new FlowId(new UUID(7, number));
    }

    private static FailedAttempts oneMore(FailedAttempts before) {
        return attempts(before.subject(), before.begun() + 1, NOW);
    }
}
