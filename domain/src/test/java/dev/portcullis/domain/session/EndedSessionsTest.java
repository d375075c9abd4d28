package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Meddler;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions that people end, and those that ended before. docs/security.md, E5, E8 and I3. */
class EndedSessionsTest {
    private final Meddler meddler = new Meddler();
    private final TestEngine engine = TestEngine.start(new TestConfiguration(), meddler);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private final Caller own = Clients.app(new Journeys(engine.api).token(ann));

    private Caller another() {
        return Clients.app(acts.signIn(acts.login(), ann, Acts.APP).require().sessionToken());
    }

    private Session session(Caller caller) {
        return engine.api.toSession(new ToSession(caller));
    }

    private boolean lives(Caller caller) {
        try {
            return session(caller).active();
        } catch (FrontendException ended) {
            return false;
        }
    }

    private long told(String event) {
        return engine.events.stream().map(Event::name).filter(event::equals).count();
    }

    @Test
    @DisplayName("[I3] [S33] a session that somebody ends is an event, once")
    void a_session_that_somebody_ends_is_an_event_once() {
        Caller other = another();
        SessionId id = session(other).id();

        engine.api.disableMySession(new DisableMySession(id.toString(), own));
        engine.api.disableMySession(new DisableMySession(id.toString(), own));
        engine.api.disableMySession(new DisableMySession(new UUID(4, 2).toString(), own));

        assertThat(lives(other)).isFalse();
        assertThat(lives(own)).isTrue();
        assertThat(told("session.revoked")).isOne();
    }

    @Test
    @DisplayName("[I3] [S33] all others that somebody ends are an event, and nothing is where there are none")
    void all_others_that_somebody_ends_are_an_event() {
        engine.api.disableMyOtherSessions(new DisableMyOtherSessions(own));
        assertThat(told("sessions.revoked")).isZero();
        Caller other = another();

        assertThat(engine.api
                        .disableMyOtherSessions(new DisableMyOtherSessions(own))
                        .count())
                .isOne();

        assertThat(lives(other)).isFalse();
        assertThat(told("sessions.revoked")).isOne();
    }

    @Test
    @DisplayName("[S11] [E5] a session that ended meanwhile ends no other")
    void a_session_that_ended_meanwhile_ends_no_other() {
        Caller other = another();
        Session mine = session(own);
        SessionId others = session(other).id();
        Runnable endMine = () -> meddler.beforeNextWrite(
                stores -> stores.sessions().revoke(mine.identity().id(), mine.id()));

        endMine.run();
        Acts.refused(() -> engine.api.disableMySession(new DisableMySession(others.toString(), own)));
        assertThat(lives(other)).isTrue();
        assertThat(told("session.revoked")).isZero();
    }

    @Test
    @DisplayName("[I4] no text shows a token")
    void no_text_shows_a_token() {
        var now = engine.clock.instant();
        var stored = engine.work.read(stores ->
                stores.sessions().newest(session(own).identity().id(), 1).getFirst());

        assertThat(new Sessions.Proven(stored, "secret", true)).hasToString("Proven[" + stored.id() + "]");
        assertThat(new SessionCookies.Content("secret", now, true).toString()).doesNotContain("secret");
    }
}
