package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the operations answer whose feature is switched off, and those that need none. Source: wire contract, recovery and
 * verification section 1, methods sections 4.8 and 5.
 */
public interface SwitchedOffApiContract extends FrontendApiUnderTest {

    @Test
    default void recovery_that_is_switched_off_is_refused() {
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
    default void a_page_that_asks_for_recovery_that_is_switched_off_is_led_to_the_error() {
        var led = api().createBrowserRecoveryFlowWithHttpInfo(new CreateBrowserRecoveryFlow(new Browser().page()));
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");
    }

    @Test
    default void verification_that_is_switched_off_is_refused() {
        var app = Caller.nativeApp();
        var script = new Browser().script();
        Refusal.of(() -> api().createNativeVerificationFlow(new CreateNativeVerificationFlow(null, app)))
                .has(400);
        Refusal.of(() -> api().createBrowserVerificationFlow(new CreateBrowserVerificationFlow(script)))
                .has(400);
        Refusal.of(() -> api().getVerificationFlow(new GetVerificationFlow(new FlowId(UUID.randomUUID()), app)))
                .has(400);
    }

    @Test
    default void a_page_that_asks_for_verification_that_is_switched_off_is_led_to_the_error() {
        var start = new CreateBrowserVerificationFlow(new Browser().page());
        var led = api().createBrowserVerificationFlowWithHttpInfo(start);
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");
    }

    @Test
    default void codes_that_belong_to_no_flow_are_traded_for_nothing() {
        Refusal.of(() -> trade("first", "second")).hasWithoutId(404);
    }

    @Test
    default void half_of_the_codes_is_traded_for_nothing() {
        Refusal.of(() -> trade("first", null)).hasWithoutId(400);
        Refusal.of(() -> trade(null, "second")).hasWithoutId(400);
    }

    private void trade(@Nullable String first, @Nullable String second) {
        api().exchangeSessionToken(new ExchangeSessionToken(first, second, Caller.nativeApp()));
    }

    @Test
    default void browsers_are_offered_no_providers() {
        Refusal.of(() -> api().createFedcmFlow(new CreateFedcmFlow(new Browser().script())))
                .has(404);
    }

    @Test
    default void the_script_for_security_keys_can_always_be_fetched() {
        assertThat(api().getWebAuthnJavaScript(new GetWebAuthnJavaScript(new Browser().script())))
                .isNotBlank();
    }
}
