package dev.portcullis.embedded.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private static final UUID WHO = UUID.fromString("6a0e3f0c-5b5a-4f0e-9d59-3f7a3b1f2a11");

    @Test
    @DisplayName("[I3] An event is one line of pairs")
    void an_event_is_one_line_of_pairs() {
        assertThat(EventLog.line(event("login.succeeded", "password", "2001:db8::1")))
                .isEqualTo("event=login.succeeded outcome=success at=2026-05-04T10:00:00Z identity=" + WHO
                        + " method=password address=2001:db8::1");
    }

    @Test
    void what_is_not_known_is_a_dash() {
        var event = new Event("login.failed", Instant.EPOCH, null, null, null);
        assertThat(EventLog.line(event))
                .isEqualTo("event=login.failed outcome=failure at=1970-01-01T00:00:00Z identity=- method=- address=-");
    }

    @Test
    @DisplayName("[I4] No line can be forged")
    void no_line_can_be_forged() {
        String forged = "127.0.0.1\nevent=login.succeeded identity=root";
        assertThat(EventLog.line(event("login.failed", "pass word", forged)))
                .hasLineCount(1)
                .endsWith("method=- address=-");
    }

    @Test
    void one_taker_that_fails_does_not_keep_events_from_the_others() {
        List<Event> taken = new ArrayList<>();
        var fan = new CompositeEventSink(List.of(
                taken::add,
                event -> {
                    throw new IllegalStateException("full");
                },
                taken::add));
        fan.accept(event("login.succeeded", "password", null));
        assertThat(taken).hasSize(2);
    }

    private static Event event(String name, @Nullable String method, @Nullable String address) {
        return new Event(name, Instant.parse("2026-05-04T10:00:00Z"), new IdentityId(WHO), method, address);
    }
}
