package dev.portcullis.companion.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.testkit.fixture.StillClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionGuardTest {
    private final StillClock clock = new StillClock();
    private final Askable api = new Askable(clock);
    private final SessionGuard guard = SessionGuard.of(api)
            .believingFor(Duration.ofSeconds(10))
            .keeping(3)
            .clock(clock)
            .build();

    private static Caller app(String token) {
        return Caller.nativeApp().withSessionToken(token);
    }

    @Test
    void nobody_is_told_without_asking() {
        assertThat(guard.find(Caller.nativeApp())).isEmpty();
        assertThatExceptionOfType(FrontendException.class)
                .isThrownBy(() -> guard.require(Caller.browserPage()))
                .satisfies(refused -> assertThat(refused.error().status()).isEqualTo(401));
        assertThat(api.asked()).isZero();
    }

    @Test
    void a_signed_token_is_checked_without_asking() {
        var claims = JsonObject.of("sub", Json.of("ada"));
        SessionGuard checking = SessionGuard.of(api)
                .tokens(token -> Optional.of(claims).filter(any -> token.equals("signed")))
                .build();

        assertThat(checking.claims("signed")).contains(claims);
        assertThat(checking.claims("made up")).isEmpty();
        assertThat(api.asked()).isZero();
    }

    @Test
    void no_signed_token_counts_where_nothing_checks_them() {
        assertThat(guard.claims("signed")).isEmpty();
    }

    @Test
    void somebody_is_asked_for_once_in_a_while() {
        api.signIn("ada");
        assertThat(guard.find(app("ada"))).map(Session::active).contains(true);
        clock.advance(Duration.ofSeconds(9));
        assertThat(guard.require(app("ada")).active()).isTrue();
        assertThat(api.asked()).isOne();
        clock.advance(Duration.ofSeconds(1));
        guard.require(app("ada"));
        assertThat(api.asked()).isEqualTo(2);
    }

    @Test
    void a_session_is_not_believed_beyond_its_end() {
        api.signIn("ada", clock.instant().plusSeconds(4));
        guard.require(app("ada"));
        clock.advance(Duration.ofSeconds(4));
        assertThat(guard.find(app("ada"))).isEmpty();
    }

    @Test
    void a_refusal_empties_the_place_and_is_never_kept() {
        api.signIn("ada");
        guard.require(app("ada"));
        api.signOut("ada");
        clock.advance(Duration.ofSeconds(10));
        assertThat(guard.find(app("ada"))).isEmpty();
        assertThat(guard.size()).isZero();
        api.signIn("ada");
        assertThat(guard.find(app("ada"))).isPresent();
    }

    @Test
    void one_who_is_forgotten_is_asked_for_anew() {
        api.signIn("ada");
        guard.require(app("ada"));
        api.signOut("ada");
        guard.forget(app("ada"));
        assertThat(guard.find(app("ada"))).isEmpty();
        guard.forgetAll();
        assertThat(guard.size()).isZero();
    }

    @Test
    void an_answer_that_was_on_its_way_when_it_was_forgotten_is_not_kept() {
        api.signIn("ada");
        api.whileAnswering(() -> guard.forget(app("ada")));
        assertThat(guard.find(app("ada"))).isPresent();
        assertThat(guard.size()).isZero();
    }

    @Test
    void strangers_who_are_refused_meanwhile_empty_no_place_but_their_own() {
        api.signIn("ada");
        api.whileAnswering(() -> assertThat(guard.find(app("made up"))).isEmpty());
        guard.require(app("ada"));
        assertThat(guard.size()).isOne();
    }

    @Test
    void only_so_many_are_kept_and_the_one_asked_for_last_stays() {
        for (String token : new String[] {"a", "b", "c"}) {
            api.signIn(token);
            guard.require(app(token));
        }
        guard.require(app("a"));
        api.signIn("d");
        guard.require(app("d"));
        assertThat(guard.size()).isEqualTo(3);
        int before = api.asked();
        guard.require(app("a"));
        assertThat(api.asked()).isEqualTo(before);
        guard.require(app("b"));
        assertThat(api.asked()).isEqualTo(before + 1);
    }

    @Test
    void credentials_of_different_kinds_are_different_people() {
        api.signIn("x");
        guard.require(app("x"));
        var cookie = Caller.singlePageApp().withCookies(Cookies.of(Map.of("session", "x")));
        assertThat(guard.find(cookie)).isEmpty();
        assertThat(guard.find(RequestCaller.of(Map.of("Authorization", "bearer x")::get)))
                .isEmpty();
    }

    @Test
    void other_refusals_are_told_and_not_kept() {
        api.signIn("ada");
        api.refuse(403);
        assertThatThrownBy(() -> guard.find(app("ada"))).isInstanceOf(FrontendException.class);
        api.failing(new Unavailable("gone", null));
        assertThatThrownBy(() -> guard.find(app("ada"))).isInstanceOf(Unavailable.class);
        assertThat(guard.size()).isZero();
    }

    @Test
    void a_session_that_is_not_active_is_nobody() {
        api.signInInactive("ada");
        assertThat(guard.find(app("ada"))).isEmpty();
    }

    @Test
    void zero_asks_each_time() {
        api.signIn("ada");
        var exact =
                SessionGuard.of(api).believingFor(Duration.ZERO).clock(clock).build();
        exact.require(app("ada"));
        exact.require(app("ada"));
        assertThat(api.asked()).isEqualTo(2);
    }

    @Test
    void many_may_ask_at_once() {
        api.signIn("ada");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var checks = IntStream.range(0, 1000)
                    .mapToObj(i -> threads.submit(() -> guard.require(app("ada"))))
                    .toList();
            assertThat(checks).extracting(Future::get).allMatch(Session::active);
        }
        assertThat(guard.size()).isOne();
        assertThat(guard.find(app("ada"))).isPresent();
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionGuard.of(api).keeping(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionGuard.of(api).believingFor(Duration.ofSeconds(-1)));
    }

    @Test
    void a_request_becomes_a_caller() {
        var caller = RequestCaller.of(
                Map.of("Cookie", "session=1; theme=dark", "X-Session-Token", "t", "Authorization", "Bearer b")::get);
        assertThat(caller.cookies().get("session")).contains("1");
        assertThat(caller.sessionToken()).isEqualTo("t");
        assertThat(caller.bearerToken()).isEqualTo("b");
        assertThat(RequestCaller.of(Map.of("Authorization", "Basic eDp5")::get).bearerToken())
                .isNull();
    }
}
