package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Stage stage = new Stage();
    private final UnitOfWork plain = new MemoryUnitOfWork();
    private final UnitOfWork work = stage.over(plain);
    private final List<Event> told = new ArrayList<>();
    private final EventSink events = stage.over((EventSink) told::add);

    private String keep(UUID id) {
        events.accept(new Event("kept", NOW, null, null, null));
        return work.write(stores -> {
            stores.errors().insert(new FlowError(id, JsonObject.EMPTY, NOW, NOW));
            assertThat(stores.errors().find(id)).isPresent();
            return "answer";
        });
    }

    private boolean isKept(UUID id) {
        return plain.read(stores -> stores.errors().find(id)).isPresent();
    }

    @Test
    @DisplayName("[U3] what is rehearsed is answered, and neither kept nor told")
    void what_is_rehearsed_is_answered_and_not_kept() {
        UUID id = UUID.randomUUID();
        assertThat(stage.of(() -> keep(id))).isEqualTo("answer");
        assertThat(isKept(id)).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void what_is_done_afterwards_lasts() {
        UUID id = UUID.randomUUID();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.of(() -> {
                    throw new IllegalArgumentException("mine");
                }));
        assertThat(keep(id)).isEqualTo("answer");
        assertThat(isKept(id)).isTrue();
        assertThat(told).hasSize(1);
    }

    @Test
    void the_exceptions_of_works_pass_through() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.of(() -> work.write(stores -> {
                    throw new IllegalArgumentException("mine");
                })));
    }
}
