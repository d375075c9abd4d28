package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.ToSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.portcullis.ports.session.SessionApi}. Source: docs/contract/sessions.md. */
public interface SessionApiContract extends FrontendApiUnderTest {

    private List<SessionId> listed(Caller app) {
        return api().listMySessions(new ListMySessions(app)).sessions().stream()
                .map(Session::id)
                .toList();
    }

    private int end(String id, Caller app) {
        return api().disableMySessionWithHttpInfo(new DisableMySession(id, app)).status();
    }

    @Test
    default void wh1_whoami_tells_who_is_signed_in_by_token() {
        var person = Person.anyone();
        var answer =
                api().toSessionWithHttpInfo(new ToSession(Person.app(journeys().token(person))));
        Identity identity = Journeys.identity(answer.require());
        assertThat(identity.traits()).isEqualTo(person.traits());
        assertThat(answer.header("x-kratos-authenticated-identity-id"))
                .contains(identity.id().toString());
    }

    @Test
    default void wh2_whoami_tells_who_is_signed_in_by_cookie() {
        var browser = new Browser();
        var person = Person.anyone();
        journeys().registerIn(browser, person);
        Identity identity = Journeys.identity(journeys().whoami(browser.script()));
        assertThat(identity.traits()).isEqualTo(person.traits());
    }

    @Test
    default void wh3_whoami_takes_a_token_as_bearer_too() {
        var token = journeys().token(Person.anyone());
        assertThat(journeys().whoami(Callers.bearing(token, Caller.nativeApp())).active())
                .isTrue();
    }

    @Test
    default void wh4_a_wrong_session_token_counts_even_beside_a_right_bearer() {
        var token = journeys().token(Person.anyone());
        journeys().nobody(Callers.bearing(token, Person.app("ory_st_wrong")));
    }

    @Test
    default void wh5_whoami_is_refused_without_an_id_to_nobody() {
        journeys().nobody(Caller.nativeApp());
        journeys().nobody(Person.app("ory_st_wrong"));
        journeys().nobody(new Browser().script());
        journeys().nobody(new Browser().page());
    }

    @Test
    default void wh6_the_list_of_sessions_shows_the_others_newest_first() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var second = journeys().signIn(person).session().id();
        var third = journeys().signIn(person).session().id();
        assertThat(listed(app)).containsExactly(third, second);
    }

    @Test
    default void wh7_the_list_of_sessions_says_how_many_there_are() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        journeys().signIn(person);
        journeys().signIn(person);
        var page = api().listMySessions(new ListMySessions(app).page(0, 1));
        assertThat(page.sessions()).hasSize(1);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.links()).containsKeys("next", "last");
    }

    @Test
    default void wh8_nobody_lists_or_ends_sessions() {
        var nobody = Caller.nativeApp();
        Refusal.of(() -> listed(nobody)).hasWithoutId(401);
        Refusal.of(() -> end(UUID.randomUUID().toString(), nobody)).hasWithoutId(401);
        Refusal.of(() -> api().disableMyOtherSessions(new DisableMyOtherSessions(nobody)))
                .hasWithoutId(401);
    }

    @Test
    default void wh9_ending_a_session_takes_its_token_and_no_other() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var second = journeys().signIn(person);
        assertThat(end(second.session().id().toString(), app)).isEqualTo(204);
        journeys().nobody(Person.app(Journeys.token(second.sessionToken())));
        assertThat(journeys().whoami(app).active()).isTrue();
        assertThat(listed(app)).isEmpty();
    }

    @Test
    default void wh10_ones_own_session_is_not_ended_that_way() {
        var app = Person.app(journeys().token(Person.anyone()));
        var own = journeys().whoami(app).id().toString();
        Refusal.of(() -> end(own, app)).hasWithoutId(400);
        assertThat(journeys().whoami(app).active()).isTrue();
    }

    @Test
    default void wh11_ending_an_unknown_session_does_nothing() {
        var app = Person.app(journeys().token(Person.anyone()));
        assertThat(end(UUID.randomUUID().toString(), app)).isEqualTo(204);
    }

    @Test
    default void wh12_an_id_that_is_none_ends_nothing() {
        var app = Person.app(journeys().token(Person.anyone()));
        Refusal.of(() -> end("everything", app)).hasWithoutId(400);
    }

    @Test
    default void wh13_nobody_ends_the_session_of_somebody_else() {
        var app = Person.app(journeys().token(Person.anyone()));
        var other = Person.app(journeys().token(Person.anyone()));
        assertThat(end(journeys().whoami(other).id().toString(), app)).isEqualTo(204);
        assertThat(journeys().whoami(other).active()).isTrue();
    }

    @Test
    default void wh14_ending_all_other_sessions_counts_them_and_keeps_ones_own() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var second = journeys().signIn(person);
        journeys().signIn(person);
        assertThat(api().disableMyOtherSessions(new DisableMyOtherSessions(app)).count())
                .isEqualTo(2);
        journeys().nobody(Person.app(Journeys.token(second.sessionToken())));
        assertThat(journeys().whoami(app).active()).isTrue();
    }

    @Test
    default void wh15_a_wrong_session_token_counts_even_beside_a_right_cookie() {
        var browser = signedIn();
        journeys().nobody(browser.script().withSessionToken("ory_st_wrong"));
    }

    @Test
    default void wh16_a_cookie_lists_and_ends_sessions_as_a_token_does() {
        var person = Person.anyone();
        var browser = new Browser();
        journeys().registerIn(browser, person);
        var second = journeys().signIn(person);
        assertThat(listed(browser.script())).containsExactly(second.session().id());
        assertThat(end(second.session().id().toString(), browser.script())).isEqualTo(204);
        journeys().nobody(Person.app(Journeys.token(second.sessionToken())));
    }

    @Test
    default void wh17_the_list_of_sessions_shows_nobody_elses() {
        var app = Person.app(journeys().token(Person.anyone()));
        journeys().token(Person.anyone());
        assertThat(listed(app)).isEmpty();
    }

    @Test
    default void wh18_the_pages_of_a_list_end_and_show_each_session() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        var all = Stream.generate(() -> journeys().signIn(person).session().id())
                .limit(3)
                .toList();
        var shown = new LinkedHashSet<SessionId>();
        // Whether pages count from 0 or 1 is not the same everywhere; each session is on one of them.
        for (int page = 0; page <= 3; page++) {
            api().listMySessions(new ListMySessions(app).page(page, 1))
                    .sessions()
                    .forEach(session -> shown.add(session.id()));
        }
        assertThat(shown).containsExactlyElementsOf(all.reversed());
        assertThat(api().listMySessions(new ListMySessions(app).page(9, 1)).sessions())
                .isEmpty();
    }

    @Test
    default void wh19_a_page_of_sessions_is_as_long_as_was_asked_for_by_token_too() {
        var person = Person.anyone();
        var app = Person.app(journeys().token(person));
        journeys().signIn(person);
        journeys().signIn(person);
        var page = api().listMySessions(new ListMySessions(app).sized(1));
        assertThat(page.sessions()).hasSize(1);
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    default void wh20_a_session_says_since_when_and_until_when_it_counts() {
        var session = journeys().whoami(Person.app(journeys().token(Person.anyone())));
        assertThat(session.active()).isTrue();
        assertThat(session.expiresAt()).isAfter(session.authenticatedAt());
        assertThat(session.devices()).isNotEmpty();
    }

    @Test
    default void wh21_ending_all_other_sessions_ends_nobody_elses() {
        var other = Person.app(journeys().token(Person.anyone()));
        var app = Person.app(journeys().token(Person.anyone()));
        assertThat(api().disableMyOtherSessions(new DisableMyOtherSessions(app)).count())
                .isZero();
        assertThat(journeys().whoami(other).active()).isTrue();
    }

    @Test
    default void wh22_an_ended_session_is_nobodys_though_it_was_asked_about_before() {
        var person = Person.anyone();
        var first = Person.app(journeys().token(person));
        var second = Person.app(Journeys.token(journeys().signIn(person).sessionToken()));
        journeys().whoami(first);
        api().disableMyOtherSessions(new DisableMyOtherSessions(second));
        journeys().nobody(first);
        journeys().whoami(second);
        var token = Journeys.token(second.sessionToken());
        api().performNativeLogout(PerformNativeLogout.of(token, Caller.nativeApp()));
        journeys().nobody(second);
    }

    @Test
    default void wh23_a_browser_that_signed_out_is_nobodys_though_it_was_asked_about_before() {
        var browser = signedIn();
        var before = browser.script();
        journeys().whoami(before);
        var logout = api().createBrowserLogoutFlow(new CreateBrowserLogoutFlow(before));
        browser.keep(api().updateLogoutFlowWithHttpInfo(new UpdateLogoutFlow(logout.logoutToken(), before)));
        journeys().nobody(before);
    }

    @Test
    default void wh24_a_person_is_told_as_they_are_though_it_was_asked_about_before() {
        var person = Person.anyone();
        var app = app(person);
        assertThat(app.whoami().identity()).isNotNull();
        var changed = person.withFirst("Augusta").traits();
        app.change(app.settings(), JsonObject.of("method", Json.of("profile"), "traits", changed));
        assertThat(Journeys.identity(app.whoami()).traits()).isEqualTo(changed);
    }
}
