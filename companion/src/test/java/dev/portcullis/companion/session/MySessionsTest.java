package dev.portcullis.companion.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.testkit.fixture.StillClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MySessionsTest {
    private final Askable api = new Askable(new StillClock());
    private final Session first = Askable.session(true, null);
    private final Session second = Askable.session(true, null);
    private final Session third = Askable.session(true, null);

    private static SessionPage page(String next, Session... sessions) {
        return new SessionPage(
                List.of(sessions), 3, Map.of("next", "/sessions?page_size=2&page_token=" + next + "&x=1"));
    }

    private static SessionPage last(Session... sessions) {
        return new SessionPage(List.of(sessions), 3, Map.of("first", "/sessions?page_token=0"));
    }

    @Test
    void one_page_follows_the_other() {
        api.showing(page("1", first, second), last(third));
        assertThat(MySessions.stream(api, Caller.nativeApp(), 2)).containsExactly(first, second, third);
    }

    @Test
    void a_page_is_fetched_only_when_it_is_needed() {
        api.showing(page("1", first, second), last(third));
        assertThat(MySessions.stream(api, Caller.nativeApp()).limit(2)).containsExactly(first, second);
        assertThat(api.asked()).isOne();
    }

    @Test
    void links_that_lead_in_a_circle_come_to_an_end() {
        api.showing(page("1", first), page("0", second));
        assertThat(MySessions.stream(api, Caller.nativeApp()))
                .contains(first, second)
                .hasSizeLessThan(5);
    }

    @Test
    void nobody_else_signed_in_is_an_empty_stream() {
        api.showing(last());
        assertThat(MySessions.stream(api, Caller.nativeApp())).isEmpty();
    }
}
