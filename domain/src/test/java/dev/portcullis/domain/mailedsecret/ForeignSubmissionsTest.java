package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SeenByStores;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Under {@code portcullis.security: strict} a browser proves its anti-forgery token before anything is read or written, codes
 * of verifications included. docs/security.md, F2.
 */
class ForeignSubmissionsTest {
    private final SeenByStores stores = new SeenByStores();
    private final TestEngine engine =
            TestEngine.start(new TestConfiguration().strict().withRecovery().withVerification(), stores);
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();

    @BeforeEach
    void ann_is_known() {
        new Journeys(engine.api).register(ann);
        engine.clock.forward(Duration.ofSeconds(1));
    }

    private VerificationFlow mailed() {
        VerificationFlow flow = letters.verificationIn(browser);
        letters.verify(
                flow.id(), browser.script(), "method", "code", "email", ann.email(), "csrf_token", Letters.token(flow));
        return flow;
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "foreign", "broken"})
    @DisplayName("[F2] A verification code without the token of its browser is refused and writes nothing")
    void a_verification_code_without_the_token_of_its_browser_is_refused_and_writes_nothing(String which) {
        VerificationFlow flow = mailed();
        String token = switch (which) {
            case "foreign" -> Letters.token(letters.verificationIn(new Browser()));
            case "broken" -> "broken";
            default -> "";
        };
        int before = stores.records().size();

        var refused = Acts.refused(() -> letters.verify(
                flow.id(),
                browser.script(),
                "method",
                "code",
                "code",
                letters.verificationCode(),
                "csrf_token",
                token));

        assertThat(refused.error().id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
        assertThat(stores.records()).hasSize(before);
    }

    @Test
    @DisplayName("[F2] The same code with its token verifies")
    void the_same_code_with_its_token_verifies() {
        VerificationFlow flow = mailed();

        var answer = letters.verify(
                flow.id(),
                browser.script(),
                "method",
                "code",
                "code",
                letters.verificationCode(),
                "csrf_token",
                Letters.token(flow));

        assertThat(answer.require().state()).isEqualTo(FlowState.PASSED_CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "code"})
    @DisplayName("[F2] A recovery without the token of its browser is refused and writes nothing")
    void a_recovery_without_the_token_of_its_browser_is_refused_and_writes_nothing(String field) {
        RecoveryFlow flow = letters.recoveryIn(browser);
        letters.recover(
                flow.id(), browser.script(), "method", "code", "email", ann.email(), "csrf_token", Letters.token(flow));
        String value = field.equals("email") ? ann.email() : letters.recoveryCode();
        int before = stores.records().size();

        var refused = Acts.refused(() -> letters.recover(flow.id(), browser.script(), "method", "code", field, value));

        assertThat(refused.error().id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
        assertThat(stores.records()).hasSize(before);
    }
}
