package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.portcullis.ports.recovery.RecoveryApi} and {@link dev.portcullis.ports.verification.VerificationApi} answer
 * where they are switched off. Source: docs/contract/recovery.md, "Start"; docs/contract/verification.md, "Start".
 */
public interface SwitchedOffApiContract extends FrontendApiUnderTest {

    @Test
    default void of1_recovery_that_is_switched_off_is_refused() {
        var app = Caller.nativeApp();
        var script = new Browser().script();
        Refusal.of(() -> api().createNativeRecoveryFlow(new CreateNativeRecoveryFlow(app)))
                .has(400);
        Refusal.of(() -> api().createBrowserRecoveryFlow(new CreateBrowserRecoveryFlow(script)))
                .has(400);
        Refusal.of(() -> api().getRecoveryFlow(new GetRecoveryFlow(new FlowId(UUID.randomUUID()), app)))
                .has(400);
    }

    @Test
    default void of2_a_page_that_asks_for_recovery_that_is_switched_off_is_led_to_the_error() {
        var led = api().createBrowserRecoveryFlowWithHttpInfo(new CreateBrowserRecoveryFlow(new Browser().page()));
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");
    }

    @Test
    default void of3_verification_that_is_switched_off_is_refused() {
        var app = Caller.nativeApp();
        var script = new Browser().script();
        Refusal.of(() -> api().createNativeVerificationFlow(new CreateNativeVerificationFlow(app)))
                .has(400);
        Refusal.of(() -> api().createBrowserVerificationFlow(new CreateBrowserVerificationFlow(script)))
                .has(400);
        Refusal.of(() -> api().getVerificationFlow(new GetVerificationFlow(new FlowId(UUID.randomUUID()), app)))
                .has(400);
    }

    @Test
    default void of4_a_page_that_asks_for_verification_that_is_switched_off_is_led_to_the_error() {
        var start = new CreateBrowserVerificationFlow(new Browser().page());
        var led = api().createBrowserVerificationFlowWithHttpInfo(start);
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");
    }

    @Test
    default void of5_nothing_is_submitted_where_it_is_switched_off() {
        var unknown = new FlowId(UUID.randomUUID());
        var empty = Submission.of(JsonObject.EMPTY);
        var app = Caller.nativeApp();
        Refusal.of(() -> api().updateRecoveryFlow(UpdateRecoveryFlow.of(unknown, empty, app)))
                .hasWithoutId(404);
        Refusal.of(() -> api().updateVerificationFlow(UpdateVerificationFlow.of(unknown, empty, app)))
                .hasWithoutId(404);
    }
}
