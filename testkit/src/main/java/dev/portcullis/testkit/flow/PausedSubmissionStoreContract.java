package dev.portcullis.testkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.PausedSubmission;
import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.store.Race;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link PausedSubmissionStore}, by the numbers of its rules. */
public interface PausedSubmissionStoreContract extends StoreUnderTest {
    Instant NOW = StillClock.START;

    @Test
    default void r1_what_is_kept_is_found_again_equal() {
        var paused = pausedUntil(NOW);
        write(stores -> stores.pausedSubmissions().insert(paused));
        assertThat(taken(paused)).contains(paused);
    }

    @Test
    default void r2_what_was_taken_is_gone() {
        var paused = pausedUntil(NOW);
        write(stores -> stores.pausedSubmissions().insert(paused));
        assertThat(taken(paused)).isPresent();
        assertThat(taken(paused)).isEmpty();
    }

    @Test
    default void r2_of_many_that_take_it_one_gets_it() {
        var paused = pausedUntil(NOW);
        write(stores -> stores.pausedSubmissions().insert(paused));
        int winners =
                Race.winners(IllegalStateException.class, i -> taken(paused).isPresent());
        assertThat(winners).isEqualTo(1);
    }

    @Test
    default void r3_all_of_an_identity_are_removed_and_no_others() {
        var identity = new IdentityId(UUID.randomUUID());
        var first = pausedOf(identity, NOW);
        var second = pausedOf(identity, NOW);
        var other = pausedUntil(NOW);
        write(stores -> {
            stores.pausedSubmissions().insert(first);
            stores.pausedSubmissions().insert(second);
            stores.pausedSubmissions().insert(other);
        });
        write(stores -> stores.pausedSubmissions().removeAll(identity));
        assertThat(taken(first)).isEmpty();
        assertThat(taken(second)).isEmpty();
        assertThat(taken(other)).isPresent();
    }

    @Test
    default void r4_what_expired_before_the_moment_is_removed_and_nothing_else() {
        var over = pausedUntil(NOW.minusNanos(1000));
        var justNow = pausedUntil(NOW);
        write(stores -> {
            stores.pausedSubmissions().insert(over);
            stores.pausedSubmissions().insert(justNow);
        });
        assertThat(count(stores -> stores.pausedSubmissions().purge(NOW, 10))).isEqualTo(1);
        assertThat(taken(over)).isEmpty();
        assertThat(taken(justNow)).isPresent();
    }

    @Test
    default void r4_no_more_are_removed_at_once_than_asked_for() {
        write(stores -> {
            for (int i = 0; i < 5; i++) {
                stores.pausedSubmissions().insert(pausedUntil(NOW.minusSeconds(1)));
            }
        });
        assertThat(count(stores -> stores.pausedSubmissions().purge(NOW, 3))).isEqualTo(3);
        assertThat(count(stores -> stores.pausedSubmissions().purge(NOW, 3))).isEqualTo(2);
    }

    private Optional<PausedSubmission> taken(PausedSubmission paused) {
        return change(stores -> stores.pausedSubmissions().take(paused.id()));
    }

    private static PausedSubmission pausedUntil(Instant expiresAt) {
        return pausedOf(new IdentityId(UUID.randomUUID()), expiresAt);
    }

    private static PausedSubmission pausedOf(IdentityId identity, Instant expiresAt) {
        return new PausedSubmission(
                UUID.randomUUID(), identity, new FlowId(UUID.randomUUID()), "sealed-text_1", expiresAt);
    }
}
