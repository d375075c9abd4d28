package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.PlainKeyedHash;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the session in the answer of who is signed in. Source: docs/contract/sessions.md, "Who is signed in". */
class WhoamiAnswersTest {
    private static final String CACHE = "Ory-Session-Cache-For";

    private final TestEngine engine = TestEngine.start();
    private final Person ann = Person.anyone();

    private static Answer<Session> whoami(TestEngine engine, Caller caller) {
        return engine.api.toSessionWithHttpInfo(new ToSession(caller));
    }

    @Test
    void whose_session_it_is_stands_in_a_header() {
        var app = Clients.app(new Journeys(engine.api).token(ann));
        Answer<Session> answer = whoami(engine, app);

        assertThat(answer.header("X-Kratos-Authenticated-Identity-Id"))
                .contains(answer.require().identity().id().toString());
    }

    /** Its session may have been made longer by another client of the same browser. */
    @ParameterizedTest
    @ValueSource(longs = {-3600, -1, 0, 1, 3600})
    void a_cookie_that_ends_before_its_session_is_given_anew(long longer) {
        var browser = new Browser();
        new Journeys(engine.api).registerIn(browser, ann);
        assertThat(whoami(engine, browser.script()).cookies()).isEmpty();
        var owner = whoami(engine, browser.script()).require().identity().id();
        engine.work.write(stores -> {
            StoredSession own = stores.sessions().newest(owner, 1).getFirst();
            stores.sessions().update(endingLater(own, Duration.ofSeconds(longer)));
            return owner;
        });

        Answer<Session> answer = whoami(engine, browser.script());

        assertThat(answer.cookies()).hasSize(longer > 0 ? 1 : 0);
        assertThat(answer.cookies())
                .allSatisfy(cookie ->
                        assertThat(cookie.expires()).isEqualTo(answer.require().expiresAt()));
    }

    private static StoredSession endingLater(StoredSession session, Duration by) {
        return new StoredSession(
                session.id(),
                session.identity(),
                session.tokenHash(),
                session.active(),
                session.level(),
                session.methods(),
                session.devices(),
                session.issuedAt(),
                session.authenticatedAt(),
                session.expiresAt().plus(by),
                session.createdAt(),
                session.seenAt(),
                session.version());
    }

    @Test
    void a_refusal_may_be_kept_where_no_cookie_opens_and_no_other_credential_came() {
        var cached = TestEngine.start(new TestConfiguration().cacheableFor(Duration.ZERO));
        var browser = new Browser();
        new Journeys(cached.api).registerIn(browser, ann);
        String opens = browser.page().cookies().get("ory_kratos_session").orElseThrow();
        cached.clock.forward(Duration.ofDays(2));

        assertThat(kept(cached, Clients.with(null, null, null))).isEqualTo("60");
        assertThat(kept(cached, Clients.with(null, "garbage", null))).isEqualTo("60");
        assertThat(kept(cached, Clients.with(null, opens, null))).isNull();
        assertThat(kept(cached, Clients.with(null, "garbage", "bearer"))).isNull();
        assertThat(kept(engine, Clients.with(null, null, null))).isNull();
    }

    private static String kept(TestEngine engine, Caller caller) {
        return Acts.refused(() -> whoami(engine, caller)).headers().get(CACHE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 59, 60, 61, 86_400, 100_000})
    void an_answer_is_kept_no_longer_than_the_limit_and_the_session(long limit) {
        var cached = TestEngine.start(new TestConfiguration().cacheableFor(Duration.ofSeconds(limit)));
        var app = Clients.app(new Journeys(cached.api).token(ann));
        for (long left : List.of(86_400L, 61L, 60L, 59L, 1L)) {
            cached.clock.forward(Duration.between(
                    cached.clock.instant(),
                    whoami(cached, app).require().expiresAt().minusSeconds(left)));
            assertThat(whoami(cached, app).header(CACHE)).contains(String.valueOf(Math.min(limit, left)));
        }
    }

    @Test
    @DisplayName(
            "[C7] where the highest level is demanded nothing is told before the second factor, and where to give it")
    void where_the_highest_level_is_demanded_nothing_is_told_before_it() {
        for (boolean demanded : new boolean[] {true, false}) {
            var configuration = new TestConfiguration().schema(Letters.SCHEMA).codeIsSecondFactor();
            TestEngine other = TestEngine.start(demanded ? configuration.highestLevel() : configuration);
            var app = Clients.app(new Journeys(other.api).token(ann));
            if (!demanded) {
                assertThat(whoami(other, app).require().active()).isTrue();
                continue;
            }
            for (Runnable asked : List.<Runnable>of(
                    () -> whoami(other, app), () -> other.api.listMySessions(new ListMySessions(app)))) {
                assertThat(Acts.refused(asked::run).error())
                        .isInstanceOfSatisfying(FrontendError.LocationChangeRequired.class, detour -> {
                            assertThat(detour.status()).isEqualTo(403);
                            assertThat(detour.toString())
                                    .contains(TestConfiguration.BASE + "/self-service/login/browser?aal=aal2");
                        });
            }
        }
    }

    @Test
    @DisplayName("[E2] [I1] a session under an older key moves to the newest when it is used, and opens under both")
    void a_session_under_an_older_key_moves_to_the_newest_when_it_is_used() {
        String token = new Journeys(engine.api).token(ann);
        var hash = new PlainKeyedHash("new", "key");
        var tokens = new SessionTokens(engine.work, hash);
        List<String> hashes = tokens.hashesOf(token);
        StoredSession old = tokens.find(hashes).orElseThrow().session();
        assertThat(old.tokenHash()).isEqualTo(hashes.getLast());
        assertThat(tokens.hashOf(token)).isEqualTo(hashes.getFirst());

        StoredSession moved = tokens.moved(old, hashes.getFirst());

        assertThat(moved).isEqualTo(old.withTokenHash(hashes.getFirst()));
        assertThat(tokens.find(hashes.subList(0, 1)).orElseThrow().session()).isEqualTo(moved);
        assertThat(tokens.moved(moved, hashes.getFirst())).isEqualTo(moved);
        assertThat(tokens.moved(old, hashes.getFirst()))
                .as("moved by another one meanwhile")
                .isEqualTo(old);
    }
}
