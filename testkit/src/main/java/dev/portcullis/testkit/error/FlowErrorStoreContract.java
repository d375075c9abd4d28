package dev.portcullis.testkit.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.FlowErrorStore;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The promises of {@link FlowErrorStore}, by the numbers of its rules. */
public interface FlowErrorStoreContract extends StoreUnderTest {
    Instant NOW = StillClock.START;

    @Test
    default void r1_what_is_kept_is_found_again_equal_as_often_as_asked_for() {
        for (FlowError error : new FlowError[] {errorMadeAt(NOW), errorMadeAt(null)}) {
            write(stores -> stores.errors().insert(error));
            for (int i = 0; i < 3; i++) {
                assertThat(find(stores -> stores.errors().find(error.id()))).contains(error);
            }
        }
    }

    @Test
    default void r1_an_unknown_id_finds_nothing() {
        var unknown = UUID.randomUUID();
        assertThat(find(stores -> stores.errors().find(unknown))).isEmpty();
    }

    @Test
    default void r2_what_was_made_before_the_moment_is_removed_and_nothing_else() {
        var old = errorMadeAt(NOW.minusNanos(1000));
        var justNow = errorMadeAt(NOW);
        write(stores -> {
            stores.errors().insert(old);
            stores.errors().insert(justNow);
        });
        assertThat(count(stores -> stores.errors().purge(NOW, 10))).isEqualTo(1);
        assertThat(find(stores -> stores.errors().find(old.id()))).isEmpty();
        assertThat(find(stores -> stores.errors().find(justNow.id()))).isPresent();
    }

    @Test
    default void r2_no_more_are_removed_at_once_than_asked_for() {
        write(stores -> {
            for (int i = 0; i < 5; i++) {
                stores.errors().insert(errorMadeAt(NOW.minusSeconds(1)));
            }
        });
        assertThat(count(stores -> stores.errors().purge(NOW, 3))).isEqualTo(3);
        assertThat(count(stores -> stores.errors().purge(NOW, 3))).isEqualTo(2);
    }

    @Test
    default void r3_errors_are_counted_up_to_a_bound() {
        write(stores -> {
            for (int i = 0; i < 3; i++) {
                stores.errors().insert(errorMadeAt(NOW));
            }
        });
        assertThat(count(stores -> stores.errors().count(10))).isEqualTo(3);
        assertThat(count(stores -> stores.errors().count(2))).isEqualTo(2);
    }

    private static FlowError errorMadeAt(@Nullable Instant moment) {
        var members = JsonObject.of("code", Json.of(404), "reason", Json.of("gone \u2028 <away>"));
        return new FlowError(UUID.randomUUID(), members, moment, moment);
    }
}
