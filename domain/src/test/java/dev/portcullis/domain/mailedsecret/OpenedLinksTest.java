package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Under {@code portcullis.security: strict} only the person's own submission uses a link up, however often something else opens
 * it. docs/security.md, C6.
 */
class OpenedLinksTest {
    private static final int LOOKS = 4;

    private final TestEngine engine = TestEngine.start(
            new TestConfiguration().strict().withRecovery().withVerification().mailingLinks());
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();
    private final Browser asking = new Browser();
    private final Browser another = new Browser();

    @BeforeEach
    void ann_is_known() {
        new Journeys(engine.api).register(ann);
    }

    private String recoveryLink() {
        RecoveryFlow flow = letters.recoveryIn(asking);
        letters.recover(
                flow.id(), asking.script(), "method", "link", "email", ann.email(), "csrf_token", Letters.token(flow));
        return letters.recoveryLink();
    }

    private String verificationLink() {
        VerificationFlow flow = letters.verificationIn(asking);
        letters.verify(
                flow.id(), asking.script(), "method", "link", "email", ann.email(), "csrf_token", Letters.token(flow));
        return letters.verificationLink();
    }

    private RecoveryFlow recovery(FlowId id, Caller caller) {
        return engine.api.getRecoveryFlow(new GetRecoveryFlow(id, caller));
    }

    private VerificationFlow verification(FlowId id, Caller caller) {
        return engine.api.getVerificationFlow(new GetVerificationFlow(id, caller));
    }

    private static String filledIn(Input input) {
        return ((JsonString) input.value()).value();
    }

    private boolean isVerified() {
        return engine.work.read(stores -> stores.identities()
                .findByVerifiableAddress(Channel.EMAIL, ann.email())
                .orElseThrow()
                .profile()
                .verifiableAddresses()
                .getFirst()
                .verified());
    }

    @Test
    @DisplayName("[S25] [C6] A recovery link that a scanner opened still lets the person in from another browser")
    void a_recovery_link_that_a_scanner_opened_still_lets_the_person_in_from_another_browser() {
        String link = recoveryLink();
        for (int i = 0; i < LOOKS; i++) {
            var scanner = new Browser();
            scanner.keep(letters.openRecovery(link, scanner.page()));
            assertThat(signedIn(scanner)).as("a scanner is let in").isFalse();
        }

        another.keep(letters.openRecovery(link, another.page()));
        RecoveryFlow flow = recovery(Letters.flowIn(link), another.script());
        assertThat(flow.state().value()).isEqualTo("sent_email");
        another.keep(letters.recover(
                flow.id(),
                another.page(),
                "method",
                "link",
                "token",
                filledIn((Input) Acts.node(flow, "token").attributes()),
                "csrf_token",
                Letters.token(flow)));

        assertThat(signedIn(another)).isTrue();
    }

    @Test
    @DisplayName("[S25] [C6] A verification link that a scanner opened still verifies from another browser")
    void a_verification_link_that_a_scanner_opened_still_verifies_from_another_browser() {
        String link = verificationLink();
        for (int i = 0; i < LOOKS; i++) {
            letters.openVerification(link, new Browser().page());
            assertThat(isVerified()).as("a scanner verified").isFalse();
        }

        another.keep(letters.openVerification(link, another.page()));
        VerificationFlow flow = verification(Letters.flowIn(link), another.script());
        letters.verify(
                flow.id(),
                another.page(),
                "method",
                "link",
                "token",
                filledIn((Input) Acts.node(flow, "token").attributes()),
                "csrf_token",
                Letters.token(flow));

        assertThat(isVerified()).isTrue();
    }

    /** Holding the link is not enough: the submission has to come from the page that showed it. */
    @Test
    @DisplayName("[C6] A submission without the token of the form uses nothing up")
    void a_submission_without_the_token_of_the_form_uses_nothing_up() {
        String link = recoveryLink();
        another.keep(letters.openRecovery(link, another.page()));
        RecoveryFlow flow = recovery(Letters.flowIn(link), another.script());
        String secret = filledIn((Input) Acts.node(flow, "token").attributes());

        Acts.refused(() -> letters.recover(flow.id(), another.script(), "method", "link", "token", secret));
        assertThat(signedIn(another)).isFalse();

        another.keep(letters.openRecovery(link, another.page()));
        RecoveryFlow again = recovery(flow.id(), another.script());
        another.keep(letters.recover(
                flow.id(), another.page(), "method", "link", "token", secret, "csrf_token", Letters.token(again)));
        assertThat(signedIn(another)).isTrue();
    }

    @Test
    @DisplayName("[C2] A link that was used lets nobody in again")
    void a_link_that_was_used_lets_nobody_in_again() {
        String link = recoveryLink();
        another.keep(letters.openRecovery(link, another.page()));
        RecoveryFlow flow = recovery(Letters.flowIn(link), another.script());
        String secret = filledIn((Input) Acts.node(flow, "token").attributes());
        another.keep(letters.recover(
                flow.id(), another.page(), "method", "link", "token", secret, "csrf_token", Letters.token(flow)));

        var thief = new Browser();
        var led = thief.keep(letters.openRecovery(link, thief.page()));

        assertThat(Acts.flowIn(led.location())).as("another flow begins").isNotEqualTo(flow.id());
        assertThat(signedIn(thief)).isFalse();
    }

    /** A page of another site can make the browser of somebody who visits it post to any address. */
    @ParameterizedTest
    @ValueSource(strings = {"form", "json", "query"})
    @DisplayName(
            "[E12] [S10] a foreign page's request to a link, by whichever method, signs nobody in and verifies nothing")
    void a_foreign_pages_request_to_a_link_signs_nobody_in(String how) {
        String recovery = recoveryLink();
        String verification = verificationLink();
        Submission body = switch (how) {
            case "form" -> Acts.form("method", "link");
            case "json" -> Submission.of(JsonObject.of("method", Json.of("link")));
            default -> new Submission.Query(Map.of());
        };

        another.keep(engine.api.updateRecoveryFlowWithHttpInfo(
                new UpdateRecoveryFlow(Letters.flowIn(recovery), token(recovery), body, another.page())));
        another.keep(engine.api.updateVerificationFlowWithHttpInfo(
                new UpdateVerificationFlow(Letters.flowIn(verification), token(verification), body, another.page())));

        assertThat(signedIn(another)).isFalse();
        assertThat(isVerified()).isFalse();
    }

    private static String token(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private boolean signedIn(Browser browser) {
        try {
            return engine.api.toSession(new ToSession(browser.script())).id() != null;
        } catch (FrontendException nobody) {
            return false;
        }
    }
}
