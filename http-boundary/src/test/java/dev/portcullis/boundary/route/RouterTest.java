package dev.portcullis.boundary.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.ports.caller.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    private static final Route ALL = at("/sessions");
    private static final Route ONE = at("/sessions/{id}");
    private static final Route WHOAMI = at("/sessions/whoami");
    private final Router router = new Router(List.of(ALL, ONE, WHOAMI));

    private static Route at(String path) {
        return Route.at(path).get(WorkKind.FORM, exchange -> Answer.nothing());
    }

    @Test
    void a_path_is_found_and_what_has_its_own_route_first() {
        assertThat(router.find("/sessions").route()).isSameAs(ALL);
        assertThat(router.find("/sessions/whoami").route()).isSameAs(WHOAMI);
        assertThat(router.find("/sessions/a%2Fb")).isEqualTo(new Router.Found(ONE, "a%2Fb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "sessions", "/sessions/", "/sessions/a/", "/sessions/a/b", "/SESSIONS", "//sessions"})
    void anything_else_is_nothing(String path) {
        assertThat(router.find(path).route().isKnown()).isFalse();
    }

    @Test
    void two_routes_at_one_path_are_a_mistake() {
        assertThatThrownBy(() -> new Router(List.of(ALL, at("/sessions"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/sessions");
    }

    @Test
    void a_path_says_what_it_takes() {
        assertThat(ALL.delete(WorkKind.FORM, exchange -> Answer.nothing()).allow())
                .isEqualTo("DELETE, GET, HEAD");
    }
}
