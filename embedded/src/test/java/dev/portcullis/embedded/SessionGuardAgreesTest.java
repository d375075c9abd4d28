package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.companion.session.RequestCaller;
import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A guard that believes what it saw tells of every request what the engine tells, whatever credentials it mixes. */
class SessionGuardAgreesTest {
    private static final String COOKIE = "ory_kratos_session=";

    private final StillClock clock = new StillClock();
    private final Portcullis portcullis = Portcullis.inMemory(clock);
    private final FrontendApi api = portcullis.frontend();
    private final Journeys journeys = new Journeys(api);
    private final String ann = journeys.token(Person.anyone());
    private final String ben = journeys.token(Person.anyone());
    private final String gone = endedToken();
    private final String cora = cookie();
    private final String dan = cookie();

    private String endedToken() {
        String token = journeys.token(Person.anyone());
        api.performNativeLogout(PerformNativeLogout.of(token, Caller.nativeApp()));
        return token;
    }

    private String cookie() {
        var browser = new Browser();
        journeys.registerIn(browser, Person.anyone());
        return COOKIE + browser.page().cookies().get("ory_kratos_session").orElseThrow();
    }

    private List<@Nullable String> tokens() {
        var tokens = new ArrayList<@Nullable String>(List.of("", " ", "\t", ann, ben, " " + ann, gone, "made up"));
        tokens.add(null);
        return tokens;
    }

    private List<@Nullable String> authorizations() {
        var headers = new ArrayList<@Nullable String>(List.of(
                "",
                "Bearer",
                "Bearer ",
                "bearer  ",
                "Bearer " + ann,
                "BEARER " + ben + " ",
                "Basic " + ann,
                "Bearer " + gone));
        headers.add(null);
        return headers;
    }

    private List<@Nullable String> cookies() {
        String garbage = COOKIE + "garbage";
        var headers = new ArrayList<@Nullable String>(List.of(
                "",
                ";",
                "theme=dark",
                COOKIE,
                COOKIE + " ",
                garbage,
                cora,
                dan,
                "theme=dark; " + cora,
                garbage + "; " + cora,
                cora + "; " + garbage,
                cora + "; " + dan,
                dan + "; " + cora,
                cora + "; " + cora,
                COOKIE + ann));
        headers.add(null);
        return headers;
    }

    private List<Caller> everyCaller() {
        var callers = new ArrayList<Caller>();
        for (String token : tokens()) {
            for (String cookie : cookies()) {
                for (String authorization : authorizations()) {
                    callers.add(caller(token, cookie, authorization));
                }
            }
        }
        return callers;
    }

    private static Caller caller(@Nullable String token, @Nullable String cookie, @Nullable String authorization) {
        Map<String, @Nullable String> headers = new HashMap<>();
        headers.put("X-Session-Token", token);
        headers.put("Cookie", cookie);
        headers.put("Authorization", authorization);
        return RequestCaller.of(headers::get);
    }

    private Optional<SessionId> engine(Caller caller) {
        try {
            return Optional.of(api.toSession(new ToSession(caller)).id());
        } catch (FrontendException nobody) {
            return Optional.empty();
        }
    }

    @RepeatedTest(3)
    @DisplayName("[S7] guard and engine tell the same of every mix of token, cookies and bearer token, in any order")
    void guard_and_engine_tell_the_same(RepetitionInfo repetition) {
        var guard = SessionGuard.of(api).clock(clock).build();
        var callers = everyCaller();
        callers.addAll(everyCaller());
        Collections.shuffle(callers, new Random(repetition.getCurrentRepetition()));
        int signedIn = 0;
        for (Caller caller : callers) {
            Optional<SessionId> told = guard.find(caller).map(Session::id);
            assertThat(told).isEqualTo(engine(caller));
            signedIn += told.isPresent() ? 1 : 0;
        }
        assertThat(signedIn).isBetween(callers.size() / 5, callers.size() * 4 / 5);
        portcullis.close();
    }
}
