package dev.portcullis.toy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.MailedFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import org.junit.jupiter.api.Test;

/** Recoveries and verifications go on by a method that a root added. */
class ToyPigeonTest {
    private final TestEngine engine = TestEngine.start(
            new TestConfiguration().withRecovery().withVerification().mailedBy("toy_pigeon"), ToyPigeon::new);

    @Test
    void a_recovery_goes_on_by_it() {
        RecoveryFlow flow = engine.api.createNativeRecoveryFlow(new CreateNativeRecoveryFlow(Acts.APP));
        assertBegunByIt(flow);

        Acts.refused(() -> engine.api.updateRecoveryFlow(
                UpdateRecoveryFlow.of(flow.id(), Acts.form("method", "toy_pigeon"), Acts.APP)));
        assertLost(engine.api.getRecoveryFlow(new GetRecoveryFlow(flow.id(), Acts.APP)));
    }

    @Test
    void a_verification_goes_on_by_it() {
        VerificationFlow flow = engine.api.createNativeVerificationFlow(new CreateNativeVerificationFlow(Acts.APP));
        assertBegunByIt(flow);

        Acts.refused(() -> engine.api.updateVerificationFlow(
                UpdateVerificationFlow.of(flow.id(), Acts.form("method", "toy_pigeon"), Acts.APP)));
        assertLost(engine.api.getVerificationFlow(new GetVerificationFlow(flow.id(), Acts.APP)));
    }

    private static void assertBegunByIt(MailedFlow<?> flow) {
        assertThat(flow.active()).isEqualTo(ToyPigeon.NAME);
        assertThat(flow.ui().nodes()).extracting(UiNode::id).contains("method");
    }

    private static void assertLost(MailedFlow<?> flow) {
        assertThat(flow.ui().messages())
                .singleElement()
                .extracting(text -> text.context().text("reason"))
                .asString()
                .contains("pigeon");
    }
}
