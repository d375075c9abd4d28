package dev.portcullis.embedded.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.testkit.fixture.StillClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CachedTextTest {
    private final StillClock clock = new StillClock();
    private final Queue<String> source = new ArrayDeque<>();
    private final CachedText text = new CachedText(this::read, Duration.ofHours(1), clock);

    private String read() {
        String next = source.poll();
        if (next == null) throw Locations.problem("key", "there is nothing");
        return next;
    }

    @Test
    void a_text_is_read_once_an_hour() {
        source.addAll(List.of("first", "second"));

        assertThat(text.get()).isEqualTo("first");
        clock.advance(Duration.ofMinutes(59));
        assertThat(text.get()).isEqualTo("first");
        clock.advance(Duration.ofMinutes(1));
        assertThat(text.get()).isEqualTo("second");
    }

    @Test
    void what_cannot_be_read_again_stays_and_is_tried_a_minute_later() {
        source.add("first");
        text.get();
        clock.advance(Duration.ofHours(1));
        assertThat(text.get()).isEqualTo("first");

        source.add("second");
        assertThat(text.get()).isEqualTo("first");
        clock.advance(Duration.ofMinutes(1));
        assertThat(text.get()).isEqualTo("second");
    }

    @Test
    void what_could_never_be_read_is_not_there_until_a_minute_later() {
        assertThatThrownBy(text::get).isInstanceOf(Unavailable.class);
        source.add("first");
        assertThatThrownBy(text::get).isInstanceOf(Unavailable.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(text.get()).isEqualTo("first");
    }
}
