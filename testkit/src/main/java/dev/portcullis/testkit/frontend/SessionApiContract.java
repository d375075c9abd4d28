package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.ToSession;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.portcullis.ports.session.SessionApi}. Source: wire contract, core section 7. */
public interface SessionApiContract extends FrontendApiUnderTest {

    private Journeys journeys() {
        return new Journeys(api());
    }

    private List<SessionId> listed(Caller app) {
        return api().listMySessions(new ListMySessions(app)).sessions().stream()
                .map(Session::id)
                .toList();
    }

    private int end(String id, Caller app) {
        return api().disableMySessionWithHttpInfo(new DisableMySession(id, app)).status();
    }

    @Test
    default void whoami_tells_who_is_signed_in_by_token() {
        var person = Person.anyone();
        var answer =
                api().toSessionWithHttpInfo(new ToSession(Person.app(journeys().token(person))));
        Identity identity = Objects.requireNonNull(answer.require().identity());
        assertThat(identity.traits()).isEqualTo(person.traits());
        assertThat(answer.header("x-kratos-authenticated-identity-id"))
                .contains(identity.id().toString());
    }

    @Test
    default void whoami_tells_who_is_signed_in_by_cookie() {
        var browser = new Browser();
        var person = Person.anyone();
        journeys().registerIn(browser, person);
        Identity identity =
                Objects.requireNonNull(journeys().whoami(browser.script()).identity());
        assertThat(identity.traits()).isEqualTo(person.traits());
    }

    @Test
    default void whoami_takes_a_token_as_bearer_too() {
        var token = journeys().token(Person.anyone());
        assertThat(journeys().whoami(Callers.bearing(token, Caller.nativeApp())).active())
                .isTrue();
    }

    @Test
    default void a_wrong_session_token_counts_even_beside_a_right_bearer() {
        var token = journeys().token(Person.anyone());
        journeys().nobody(Callers.bearing(token, Person.app("ory_st_wrong")));
    }

    @Test
    default void whoami_is_refused_without_an_id_to_nobody() {
        journeys().nobody(Caller.nativeApp());
        journeys().nobody(Person.app("ory_st_wrong"));
        journeys().nobody(new Browser().script());
        journeys().nobody(new Browser().page());
    }

    @Test
    default void the_list_of_sessions_shows_the_others_newest_first() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var second = journeys().signIn(person).session().id();
        var third = journeys().signIn(person).session().id();
        assertThat(listed(app)).containsExactly(third, second);
    }

    @Test
    default void the_list_of_sessions_says_how_many_there_are() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        journeys().signIn(person);
        journeys().signIn(person);
        var page = api().listMySessions(new ListMySessions(app, "1", "0", null, null));
        assertThat(page.sessions()).hasSize(1);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.links()).containsKeys("next", "last");
    }

    @Test
    default void nobody_lists_or_ends_sessions() {
        var nobody = Caller.nativeApp();
        Refusal.of(() -> listed(nobody)).hasWithoutId(401);
        Refusal.of(() -> end(UUID.randomUUID().toString(), nobody)).hasWithoutId(401);
        Refusal.of(() -> api().disableMyOtherSessions(new DisableMyOtherSessions(nobody)))
                .hasWithoutId(401);
    }

    @Test
    default void ending_a_session_takes_its_token_and_no_other() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var second = journeys().signIn(person);
        assertThat(end(second.session().id().toString(), app)).isEqualTo(204);
        journeys().nobody(Person.app(Journeys.token(second.sessionToken())));
        assertThat(journeys().whoami(app).active()).isTrue();
        assertThat(listed(app)).isEmpty();
    }

    @Test
    default void ones_own_session_is_not_ended_that_way() {
        var app = Person.app(journeys().token(Person.anyone()));
        var own = journeys().whoami(app).id().toString();
        Refusal.of(() -> end(own, app)).hasWithoutId(400);
        assertThat(journeys().whoami(app).active()).isTrue();
    }

    @Test
    default void ending_an_unknown_session_does_nothing() {
        var app = Person.app(journeys().token(Person.anyone()));
        assertThat(end(UUID.randomUUID().toString(), app)).isEqualTo(204);
    }

    @Test
    default void an_id_that_is_none_ends_nothing() {
        var app = Person.app(journeys().token(Person.anyone()));
        Refusal.of(() -> end("everything", app)).hasWithoutId(400);
    }

    @Test
    default void nobody_ends_the_session_of_somebody_else() {
        var app = Person.app(journeys().token(Person.anyone()));
        var other = Person.app(journeys().token(Person.anyone()));
        assertThat(end(journeys().whoami(other).id().toString(), app)).isEqualTo(204);
        assertThat(journeys().whoami(other).active()).isTrue();
    }

    @Test
    default void ending_all_other_sessions_counts_them_and_keeps_ones_own() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var second = journeys().signIn(person);
        journeys().signIn(person);
        assertThat(api().disableMyOtherSessions(new DisableMyOtherSessions(app)).count())
                .isEqualTo(2);
        journeys().nobody(Person.app(Journeys.token(second.sessionToken())));
        assertThat(journeys().whoami(app).active()).isTrue();
    }
}
