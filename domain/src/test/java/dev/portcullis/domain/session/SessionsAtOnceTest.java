package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.StartingLine;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many sessions an account has at once. docs/security.md, E11. */
class SessionsAtOnceTest {
    private static final int MOST = 3;
    private static final int MANY = 12;

    private final StartingLine line = new StartingLine();
    private final Person ann = Person.anyone();

    private TestEngine start(TestConfiguration configuration) {
        return TestEngine.start(configuration, line);
    }

    private static Caller signIn(TestEngine engine, Person person) {
        engine.clock.forward(Duration.ofSeconds(1));
        var acts = new Acts(engine.api);
        return Clients.app(acts.signIn(acts.login(), person, Acts.APP).require().sessionToken());
    }

    private static boolean lives(TestEngine engine, Caller caller) {
        try {
            return engine.api.toSession(new ToSession(caller)).active();
        } catch (FrontendException ended) {
            return false;
        }
    }

    @Test
    @DisplayName("[E11] the session that began first ends where one more begins than are allowed")
    void the_session_that_began_first_ends() {
        TestEngine engine = start(new TestConfiguration().sessionsAtOnce(MOST));
        var all = new ArrayList<>(List.of(Clients.app(new Journeys(engine.api).token(ann))));
        for (int i = 0; i < MOST; i++) {
            assertThat(all).allMatch(one -> lives(engine, one));
            all.add(signIn(engine, ann));
        }

        assertThat(lives(engine, all.getFirst())).isFalse();
        assertThat(all.subList(1, all.size())).allMatch(one -> lives(engine, one));
        assertThat(engine.events).extracting(Event::name).contains(EventNames.SESSIONS_REVOKED);
    }

    @Test
    @DisplayName("[E11] a recovery starts no session beyond those that are allowed")
    void a_recovery_starts_no_session_beyond_those_that_are_allowed() {
        TestEngine engine = start(new TestConfiguration().sessionsAtOnce(1).withRecovery());
        var first = Clients.app(new Journeys(engine.api).token(ann));
        engine.clock.forward(Duration.ofSeconds(1));
        var letters = new Letters(engine);
        var flow = letters.recovery().id();
        letters.recover(flow, Acts.APP, "method", "code", "email", ann.email());
        Acts.refused(() -> letters.recover(flow, Acts.APP, "method", "code", "code", letters.recoveryCode()));

        assertThat(lives(engine, first)).isFalse();
    }

    @Test
    @DisplayName("[E11] other people's sessions do not count, nor do those that ended")
    void other_peoples_sessions_do_not_count_nor_do_those_that_ended() {
        TestEngine engine = start(new TestConfiguration().sessionsAtOnce(2));
        var first = Clients.app(new Journeys(engine.api).token(ann));
        new Journeys(engine.api).token(Person.anyone());
        var second = signIn(engine, ann);
        engine.api.performNativeLogout(PerformNativeLogout.of(String.valueOf(second.sessionToken()), second));
        var third = signIn(engine, ann);

        assertThat(List.of(first, third)).allMatch(one -> lives(engine, one));
    }

    @Test
    @DisplayName("[E11] sign-ins at once leave no more sessions than are allowed")
    void sign_ins_at_once_leave_no_more_sessions_than_are_allowed() throws Exception {
        TestEngine engine = start(new TestConfiguration().sessionsAtOnce(MOST));
        new Journeys(engine.api).register(ann);
        var acts = new Acts(engine.api);
        line.draw(MANY);
        var all = new ArrayList<Caller>();
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            Callable<Caller> signIn = () -> Clients.app(
                    acts.signIn(acts.login(), ann, Acts.APP).require().sessionToken());
            var running = new ArrayList<Future<Caller>>();
            for (int i = 0; i < MANY; i++) {
                running.add(threads.submit(signIn));
            }
            for (Future<Caller> one : running) {
                all.add(one.get());
            }
        } finally {
            line.lift();
        }

        assertThat(all.stream().filter(one -> lives(engine, one))).hasSize(MOST);
    }

    @Test
    @DisplayName("[E11] without a bound an account has as many as it likes")
    void without_a_bound_an_account_has_as_many_as_it_likes() {
        TestEngine engine = start(new TestConfiguration());
        var first = Clients.app(new Journeys(engine.api).token(ann));
        for (int i = 0; i < MANY; i++) {
            signIn(engine, ann);
        }

        assertThat(lives(engine, first)).isTrue();
    }
}
