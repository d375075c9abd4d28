package dev.portcullis.domain.logout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.Test;

/** A sign-out may ask browsers to forget what they keep. Source: docs/contract/logout.md, "Of a browser". */
class ClearedBrowserDataTest {
    private static Answer<Void> signOut(TestEngine engine) {
        Person ann = Person.anyone();
        new Journeys(engine.api).register(ann);
        var browser = new Browser();
        var acts = new Acts(engine.api);
        browser.keep(acts.signIn(acts.loginIn(browser, false), ann, browser.script()));
        var flow = engine.api.createBrowserLogoutFlow(new CreateBrowserLogoutFlow(null, browser.script()));
        return engine.api.updateLogoutFlowWithHttpInfo(
                new UpdateLogoutFlow(flow.logoutToken(), null, browser.script()));
    }

    @Test
    void a_browser_is_asked_to_forget_what_it_keeps_where_that_is_configured() {
        Answer<Void> answer = signOut(TestEngine.start(new TestConfiguration().clearingBrowserData()));

        assertThat(answer.header("Clear-Site-Data")).contains("\"cache\", \"storage\"");
    }

    @Test
    void else_nothing_is_asked() {
        assertThat(signOut(TestEngine.start()).header("Clear-Site-Data")).isEmpty();
    }
}
