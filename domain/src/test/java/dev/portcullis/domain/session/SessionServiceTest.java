package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/sessions.md, "Ending sessions", "The list" and "Pages of a list". */
class SessionServiceTest {
    private final TestEngine engine = TestEngine.start();
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private final Caller app = Clients.app(new Journeys(engine.api).token(ann));

    /** Some more sessions of the same person, the newest first. */
    private List<SessionId> others(int count) {
        var ids = new ArrayList<SessionId>();
        for (int i = 0; i < count; i++) {
            engine.clock.forward(Duration.ofSeconds(1));
            ids.addFirst(
                    acts.signIn(acts.login(), ann, Acts.APP).require().session().id());
        }
        return ids;
    }

    private SessionPage list(String perPage, String page) {
        return engine.api
                .listMySessionsWithHttpInfo(new ListMySessions(app, perPage, page, null, null))
                .require();
    }

    private static List<SessionId> ids(SessionPage page) {
        return page.sessions().stream().map(Session::id).toList();
    }

    @Test
    void the_others_are_listed_with_the_newest_first() {
        var others = others(3);

        var page = list(null, null);

        assertThat(ids(page)).isEqualTo(others);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.sessions()).allSatisfy(session -> {
            assertThat(session.identity().schemaUrl()).isEmpty();
            assertThat(session.identity().verifiableAddresses()).isEmpty();
        });
    }

    @Test
    void pages_0_and_1_are_the_same_and_page_n_has_the_rest() {
        var others = others(5);

        assertThat(ids(list("2", "0"))).isEqualTo(others.subList(0, 2)).isEqualTo(ids(list("2", "1")));
        assertThat(ids(list("2", "2"))).isEqualTo(others.subList(2, 4));
        assertThat(ids(list("2", "3"))).isEqualTo(others.subList(4, 5));
        assertThat(ids(list("2", "4"))).isEmpty();
        assertThat(ids(list("2", "9223372036854775807"))).isEmpty();
    }

    @Test
    void ended_and_expired_sessions_are_not_listed() {
        var others = others(2);
        engine.api.disableMySession(new DisableMySession(others.getFirst().toString(), app));
        assertThat(ids(list(null, null))).containsExactly(others.getLast());
    }

    @Test
    @DisplayName("[E8] All others end at once and are counted")
    void all_others_end_at_once_and_are_counted() {
        others(3);

        assertThat(engine.api
                        .disableMyOtherSessions(new DisableMyOtherSessions(app))
                        .count())
                .isEqualTo(3);

        assertThat(list(null, null).sessions()).isEmpty();
        assertThat(engine.api.toSession(new ToSession(app)).active()).isTrue();
    }

    @Test
    void sessions_that_ended_before_are_counted_with_them_as_the_contract_has_it() {
        var others = others(2);
        engine.api.disableMySession(new DisableMySession(others.getFirst().toString(), app));

        assertThat(engine.api
                        .disableMyOtherSessions(new DisableMyOtherSessions(app))
                        .count())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("[E8] The sessions of others are as unknown as none")
    void the_sessions_of_others_are_as_unknown_as_none() {
        var ben = Clients.app(new Journeys(engine.api).token(Person.anyone()));
        var bens = engine.api.toSession(new ToSession(ben)).id();

        assertThat(engine.api
                        .disableMySessionWithHttpInfo(new DisableMySession(bens.toString(), app))
                        .status())
                .isEqualTo(204);
        assertThat(engine.api
                        .disableMySessionWithHttpInfo(
                                new DisableMySession(UUID.randomUUID().toString(), app))
                        .status())
                .isEqualTo(204);

        assertThat(engine.api.toSession(new ToSession(ben)).active()).isTrue();
    }

    @Test
    void ones_own_session_does_not_end_this_way() {
        var own = engine.api.toSession(new ToSession(app)).id().toString();

        for (String id : List.of(own, own.toUpperCase(Locale.ROOT))) {
            assertThat(Acts.refused(() -> engine.api.disableMySession(new DisableMySession(id, app)))
                            .error()
                            .status())
                    .isEqualTo(400);
        }
        assertThat(engine.api.toSession(new ToSession(app)).active()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1-1-1-1-1",
                "{00000000-0000-0000-0000-000000000000}",
                "00000000000000000000000000000000"
            })
    void what_is_no_id_is_refused(String id) {
        assertThat(Acts.refused(() -> engine.api.disableMySession(new DisableMySession(id, app)))
                        .error()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobody_has_sessions() {
        assertThat(Acts.refused(() -> engine.api.listMySessions(new ListMySessions(Acts.APP)))
                        .error()
                        .status())
                .isEqualTo(401);
        assertThat(Acts.refused(() -> engine.api.disableMyOtherSessions(new DisableMyOtherSessions(Acts.APP)))
                        .error()
                        .status())
                .isEqualTo(401);
    }
}
