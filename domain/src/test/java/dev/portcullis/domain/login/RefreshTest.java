package dev.portcullis.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.PlainKeyedHash;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Proving oneself anew. Source: docs/contract/login.md, "Success". */
class RefreshTest {
    private final TestEngine engine = TestEngine.start();
    private final Journeys journeys = new Journeys(engine.api);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private final Person ben = Person.anyone();

    private Session whoami(Caller caller) {
        return engine.api.toSession(new ToSession(caller));
    }

    @Test
    void in_the_contract_the_same_person_keeps_session_and_token_and_the_time_begins_anew() {
        String token = journeys.token(ann);
        Session before = whoami(Clients.app(token));
        engine.clock.forward(Duration.ofHours(3));
        Instant later = engine.clock.instant();

        var flow = acts.refresh(Clients.app(token));
        SuccessfulNativeLogin answer =
                acts.signIn(flow, ann, Clients.app(token)).require();

        assertThat(flow.refresh()).isTrue();
        assertThat(answer.sessionToken()).isEqualTo(token);
        Session after = whoami(Clients.app(token));
        assertThat(after.id()).isEqualTo(before.id()).isEqualTo(answer.session().id());
        assertThat(after.authenticatedAt()).isEqualTo(later);
        assertThat(after.expiresAt()).isEqualTo(later.plus(Duration.ofHours(24)));
        assertThat(after.authenticationMethods()).hasSize(2);
        assertThat(after.issuedAt()).as("what is kept").isEqualTo(before.issuedAt());
        assertThat(answer.session().issuedAt()).as("what the answer shows").isEqualTo(later);
        assertThat(after.devices()).hasSize(1);
        assertThat(answer.session().devices()).hasSize(2);
    }

    @Test
    @DisplayName("[S12] [E3] strictly a session goes on under a new token and the same id, and the old token is dead")
    void strictly_a_refresh_gives_another_token() {
        TestEngine strict = TestEngine.start(new TestConfiguration().strict());
        var strictActs = new Acts(strict.api);
        Caller old = Clients.app(new Journeys(strict.api).token(ann));
        Session before = strict.api.toSession(new ToSession(old));

        String token =
                strictActs.signIn(strictActs.refresh(old), ann, old).require().sessionToken();

        Session after = strict.api.toSession(new ToSession(Clients.app(token)));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.authenticationMethods()).hasSize(2);
        assertThat(Acts.refused(() -> strict.api.toSession(new ToSession(old)))
                        .error()
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "[S12] [E3] strictly a browser gets the new token in its cookie, and a copy of the old cookie is worth nothing")
    void strictly_a_browser_gets_the_new_token() {
        TestEngine strict = TestEngine.start(new TestConfiguration().strict());
        var strictActs = new Acts(strict.api);
        var browser = new Browser();
        new Journeys(strict.api).registerIn(browser, ann);
        Caller copied = browser.script();

        browser.keep(strictActs.signIn(strictActs.loginIn(browser, true), ann, browser.script()));

        assertThat(strict.api.toSession(new ToSession(browser.script())).active())
                .isTrue();
        assertThat(Acts.refused(() -> strict.api.toSession(new ToSession(copied)))
                        .error()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void another_person_gets_a_session_of_their_own() {
        journeys.register(ben);
        String token = journeys.token(ann);

        SuccessfulNativeLogin answer = acts.signIn(acts.refresh(Clients.app(token)), ben, Clients.app(token))
                .require();

        assertThat(answer.sessionToken()).isNotNull().isNotEqualTo(token);
        assertThat(whoami(Clients.app(token)).identity().traits()).isEqualTo(Acts.traits(ann));
        assertThat(whoami(Clients.app(answer.sessionToken())).identity().traits())
                .isEqualTo(Acts.traits(ben));
        assertThat(whoami(Clients.app(answer.sessionToken())).authenticationMethods())
                .hasSize(1);
    }

    @Test
    @DisplayName("[U8] [A8] who proves themselves anew by a code does not become somebody else")
    void a8_a_refresh_by_code_for_somebody_elses_address_is_refused() {
        TestEngine codes =
                TestEngine.start(new TestConfiguration().schema(Letters.SCHEMA).codeSignsIn());
        var letters = new Letters(codes);
        new Journeys(codes.api).register(ben);
        Caller app = Clients.app(new Journeys(codes.api).token(ann));
        var flow = new Acts(codes.api).refresh(app);
        var ask = Acts.form("method", "code", "identifier", ben.email());
        Acts.refused(() -> codes.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), ask, app)));
        var prove = Acts.form("method", "code", "identifier", ben.email(), "code", letters.loginCode());

        var shown = Acts.shown(() -> codes.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), prove, app)));

        assertThat(Acts.messages(shown)).containsExactly(4000001L);
        assertThat(codes.api.toSession(new ToSession(app)).identity().traits()).isEqualTo(Acts.traits(ann));
    }

    @Test
    void a_browser_keeps_its_anti_forgery_cookie_with_the_same_person_and_changes_it_with_another() {
        journeys.register(ben);
        var browser = new Browser();
        journeys.registerIn(browser, ann);

        var same = browser.keep(acts.signIn(acts.loginIn(browser, true), ann, browser.script()));
        assertThat(same.cookies()).extracting(Cookie::name).containsExactly("ory_kratos_session");

        var other = browser.keep(acts.signIn(acts.loginIn(browser, true), ben, browser.script()));
        assertThat(other.cookies())
                .extracting(Cookie::name)
                .anySatisfy(name -> assertThat(name).startsWith("csrf_token_"))
                .contains("ory_kratos_session");
    }

    @Test
    void a_wrong_password_renews_nothing() {
        String token = journeys.token(ann);
        Session before = whoami(Clients.app(token));
        engine.clock.forward(Duration.ofHours(3));

        Acts.shown(
                () -> acts.signIn(acts.refresh(Clients.app(token)), ann.email(), "wrong password", Clients.app(token)));

        assertThat(whoami(Clients.app(token))).isEqualTo(before);
    }

    @Test
    void nobody_signed_in_has_nothing_to_refresh() {
        assertThat(acts.refresh(Caller.nativeApp()).refresh()).isFalse();
    }

    @Test
    void a_session_that_ended_meanwhile_does_not_go_on() {
        String token = journeys.token(ann);
        var flow = acts.refresh(Clients.app(token));
        engine.clock.forward(Duration.ofMinutes(59));
        engine.work.write(stores -> {
            var session = stores.sessions()
                    .findByTokenHash(new PlainKeyedHash().hash("session-token", token))
                    .orElseThrow()
                    .session();
            return stores.sessions().revoke(session.identity(), session.id());
        });

        SuccessfulNativeLogin answer =
                acts.signIn(flow, ann, Clients.app(token)).require();

        assertThat(answer.sessionToken()).isNotEqualTo(token);
        assertThat(Acts.refused(() -> whoami(Clients.app(token))).error().status())
                .isEqualTo(401);
    }
}
