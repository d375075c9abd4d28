package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.PlainKeyedHash;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Who is signed in, as whoami says it. Source: docs/contract/sessions.md, "Token and cookie", "Whose session it is" and "Who is
 * signed in".
 */
class SessionsTest {
    private final TestEngine engine = TestEngine.start();
    private final Journeys journeys = new Journeys(engine.api);
    private final String annsToken = journeys.token(Person.anyone());
    private final String bensToken = journeys.token(Person.anyone());
    private final SessionId ann = whose(Clients.app(annsToken)).orElseThrow();
    private final SessionId ben = whose(Clients.app(bensToken)).orElseThrow();
    private final String coras = cookieOfCora();
    private final SessionId cora = whose(Clients.with(null, coras, null)).orElseThrow();

    private String cookieOfCora() {
        var browser = new Browser();
        journeys.registerIn(browser, Person.anyone());
        return browser.page().cookies().get("ory_kratos_session").orElseThrow();
    }

    private Optional<SessionId> whose(Caller caller) {
        try {
            return Optional.of(engine.api.toSession(new ToSession(caller))).map(Session::id);
        } catch (FrontendException nobody) {
            assertThat(nobody.error().status()).isEqualTo(401);
            assertThat(nobody.error().id()).isEmpty();
            return Optional.empty();
        }
    }

    private Optional<SessionId> whose(@Nullable String token, @Nullable String cookie, @Nullable String bearer) {
        return whose(Clients.with(token, cookie, bearer));
    }

    @Test
    void the_token_header_counts_before_the_cookie_and_the_cookie_before_the_bearer_token() {
        assertThat(whose(annsToken, coras, bensToken)).contains(ann);
        assertThat(whose(null, coras, bensToken)).contains(cora);
        assertThat(whose(null, null, bensToken)).contains(ben);
        assertThat(whose(null, null, null)).isEmpty();
    }

    @Test
    void a_bad_token_header_is_not_helped_by_anything_else() {
        assertThat(whose("ory_st_nobody", coras, bensToken)).isEmpty();
    }

    @Test
    void an_empty_token_header_is_none() {
        assertThat(whose("", coras, bensToken)).contains(cora);
        assertThat(whose("", null, bensToken)).contains(ben);
        assertThat(whose("", null, "")).isEmpty();
    }

    @Test
    void a_cookie_that_does_not_open_is_none() {
        assertThat(whose(null, "garbage", bensToken)).contains(ben);
        assertThat(whose(null, annsToken, null)).isEmpty();
    }

    @Test
    @DisplayName("[U18] of several session cookies the first that still counts is taken, wherever it stands")
    void one_stale_cookie_does_not_hide_the_good_one() {
        String stale = cookieOfCora();
        var signedOut = new Browser();
        journeys.registerIn(signedOut, Person.anyone());
        String over = signedOut.page().cookies().get("ory_kratos_session").orElseThrow();
        String token = engine.api
                .createBrowserLogoutFlow(new CreateBrowserLogoutFlow(signedOut.script()))
                .logoutToken();
        engine.api.updateLogoutFlow(new UpdateLogoutFlow(token, null, signedOut.script()));
        for (String sent : List.of(
                over + "," + coras, coras + "," + over, "garbage," + over + ",," + coras, coras + "," + stale)) {
            assertThat(whose(cookies(sent))).as(sent).contains(cora);
        }
        assertThat(whose(cookies(over + "," + over))).isEmpty();
        assertThat(whose(cookies("garbage," + annsToken))).isEmpty();
    }

    private static Caller cookies(String values) {
        var header = Stream.of(values.split(",", -1))
                .map(value -> "ory_kratos_session=" + value)
                .collect(Collectors.joining("; "));
        return Caller.singlePageApp().withCookies(Cookies.parse(header));
    }

    @Test
    void a_cookie_is_no_token() {
        assertThat(whose(coras, null, null)).isEmpty();
        assertThat(whose(null, null, coras)).isEmpty();
    }

    @Test
    @DisplayName("[E2] A hash from the store is no token")
    void a_hash_from_the_store_is_no_token() {
        String hash = new PlainKeyedHash().hash("session-token", annsToken);

        assertThat(whose(hash, null, null)).isEmpty();
    }

    @Test
    void a_session_ends_at_its_very_moment_whatever_the_cookie_says() {
        engine.clock.forward(Duration.ofHours(24).minusNanos(1_000));
        assertThat(whose(annsToken, null, null)).contains(ann);
        assertThat(whose(null, coras, null)).contains(cora);

        engine.clock.forward(Duration.ofNanos(1_000));
        assertThat(whose(annsToken, null, null)).isEmpty();
        assertThat(whose(null, coras, null)).isEmpty();
    }

    @Test
    @DisplayName("[E1] A token is 32 letters and digits behind its mark")
    void a_token_is_32_letters_and_digits_behind_its_mark() {
        assertThat(annsToken).matches("ory_st_[A-Za-z0-9]{32}");
    }

    @Test
    void an_answer_may_be_kept_for_as_long_as_the_session_lives_and_the_limit_allows() {
        var cached = TestEngine.start(new TestConfiguration().cacheableFor(Duration.ofHours(1)));
        var token = new Journeys(cached.api).token(Person.anyone());

        assertThat(cacheFor(cached, token)).contains("3600");
        cached.clock.forward(Duration.ofHours(24).minusSeconds(90));
        assertThat(cacheFor(cached, token)).contains("90");
    }

    @Test
    void without_a_limit_it_may_be_kept_for_all_the_sessions_life() {
        var cached = TestEngine.start(new TestConfiguration().cacheableFor(Duration.ZERO));

        assertThat(cacheFor(cached, new Journeys(cached.api).token(Person.anyone())))
                .contains("86400");
    }

    @Test
    void nothing_is_said_of_keeping_where_that_is_switched_off() {
        assertThat(cacheFor(engine, annsToken)).isEmpty();
    }

    private static Optional<String> cacheFor(TestEngine engine, String token) {
        return engine.api
                .toSessionWithHttpInfo(new ToSession(Clients.app(token)))
                .header("Ory-Session-Cache-For");
    }

    @Test
    void a_refusal_may_be_kept_only_where_no_credential_came() {
        var cached = TestEngine.start(new TestConfiguration().cacheableFor(Duration.ZERO));

        assertThat(refusalHeader(cached, Caller.nativeApp())).isEqualTo("60");
        assertThat(refusalHeader(cached, Clients.app("ory_st_bad"))).isNull();
        assertThat(refusalHeader(cached, Clients.with(null, null, "bad"))).isNull();
    }

    private static @Nullable String refusalHeader(TestEngine engine, Caller caller) {
        var refused = Assertions.catchThrowableOfType(
                FrontendException.class, () -> engine.api.toSession(new ToSession(caller)));
        return refused.headers().get("Ory-Session-Cache-For");
    }
}
