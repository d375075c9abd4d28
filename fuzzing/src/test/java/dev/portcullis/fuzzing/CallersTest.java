package dev.portcullis.fuzzing;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallersTest {
    @Test
    @DisplayName("[H8] [I6] Whatever cookies come are read or passed over, and no failure of ours")
    void whatever_cookies_come_are_read_or_passed_over() {
        try (var engine = new Engine()) {
            var browser = new Browser();
            new Journeys(engine.api()).registerIn(browser, Person.anyone());
            String good = browser.script().cookies().header();
            new Fuzzer("cookies", List.of(good, "a=b; c=\"d\"; ory_kratos_session=; =x; ory_kratos_session"))
                    .run(input -> {
                        var caller = Caller.singlePageApp().withCookies(Cookies.parse(input));
                        Engine.status(() -> engine.api().toSessionWithHttpInfo(new ToSession(caller)));
                        Engine.status(() -> engine.api()
                                .toSessionWithHttpInfo(
                                        new ToSession(Caller.nativeApp().withSessionToken(input))));
                        Engine.status(() ->
                                engine.api().createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(caller)));
                    });
        }
    }
}
