package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SeenByStores;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No code and no secret of a link rests in any record, nor shows in an event, whatever became of it. docs/security.md, C5. */
class StoredCodesTest {
    private final SeenByStores stores = new SeenByStores();
    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();

    private Letters start(TestConfiguration configuration) {
        var engine = TestEngine.start(
                configuration.strict().withRecovery().withVerification().schema(Letters.SCHEMA), stores);
        new Journeys(engine.api).register(ann);
        engine.clock.forward(Duration.ofSeconds(1));
        return new Letters(engine);
    }

    private void assertNothingRests(TestEngine engine) {
        var secrets = engine.secrets.texts();
        assertThat(secrets).anyMatch(text -> text.matches("[0-9]{6}") || text.matches("[A-Za-z0-9]{32}"));
        List<String> kept = stores.texts();
        for (String secret : secrets) {
            assertThat(kept).as("secret of %s letters", secret.length()).noneMatch(text -> text.contains(secret));
            assertThat(stores.records()).noneMatch(record -> record.toString().contains(secret));
            assertThat(engine.events).noneMatch(event -> event.toString().contains(secret));
        }
    }

    @Test
    @DisplayName("[C5] Codes that were mailed opened mistaken and used")
    void codes_that_were_mailed_opened_mistaken_and_used() {
        Letters letters = start(new TestConfiguration().codeSignsIn());
        FlowId login = letters.login().id();
        Acts.shown(() -> letters.signIn(login, ann.email(), null));
        letters.signIn(login, ann.email(), letters.loginCode());

        Flow verification = letters.verificationIn(browser);
        askByMethod(letters, "code", verification);
        String link = letters.data("verification_code_valid")
                .getLast()
                .text("verification_url")
                .orElseThrow();
        browser.keep(letters.openVerification(link, browser.page()));
        letters.verify(
                verification.id(),
                browser.page(),
                "method",
                "code",
                "code",
                letters.verificationCode(),
                "csrf_token",
                Letters.token(letters.engine()
                        .api
                        .getVerificationFlow(new GetVerificationFlow(verification.id(), browser.script()))));

        FlowId recovery = letters.recovery().id();
        letters.recover(recovery, Acts.APP, "method", "code", "email", ann.email());
        letters.recover(recovery, Acts.APP, "method", "code", "code", "no code");
        Acts.refused(() -> letters.recover(recovery, Acts.APP, "method", "code", "code", letters.recoveryCode()));

        assertThat(letters.engine().events)
                .extracting(Event::name)
                .contains("verification.succeeded", "recovery.succeeded");
        assertNothingRests(letters.engine());
    }

    @Test
    @DisplayName("[C5] Links that were mailed and opened")
    void links_that_were_mailed_and_opened() {
        Letters letters = start(new TestConfiguration().mailingLinks());
        askByMethod(letters, "link", letters.verificationIn(browser));
        letters.openVerification(letters.verificationLink(), browser.page());
        Flow recovery = letters.recoveryIn(browser);
        letters.recover(
                recovery.id(),
                browser.script(),
                "method",
                "link",
                "email",
                ann.email(),
                "csrf_token",
                Letters.token(recovery));
        letters.openRecovery(letters.recoveryLink(), browser.page());
        letters.openRecovery(letters.recoveryLink() + "x", browser.page());

        assertNothingRests(letters.engine());
    }

    private void askByMethod(Letters letters, String method, Flow flow) {
        letters.verify(
                flow.id(), browser.script(), "method", method, "email", ann.email(), "csrf_token", Letters.token(flow));
    }
}
