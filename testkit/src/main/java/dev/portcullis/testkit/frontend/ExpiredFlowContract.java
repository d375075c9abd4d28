package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import org.junit.jupiter.api.Test;

/**
 * What is promised of flows that are over: for a server whose flows are over as soon as they began, all but those of
 * registration. Source: docs/contract/flows.md, "Reading" and "A submission after the end"; docs/contract/recovery.md;
 * docs/contract/verification.md.
 */
public interface ExpiredFlowContract extends FrontendApiUnderTest {

    @Test
    default void ex1_a_login_flow_that_is_over_is_not_shown() {
        var flow = journeys().loginFlow();
        Refusal.of(() -> api().getLoginFlow(new GetLoginFlow(flow.id(), Caller.nativeApp())))
                .has(410, ErrorId.SELF_SERVICE_FLOW_EXPIRED);
    }

    @Test
    default void ex2_a_login_flow_that_is_over_signs_nobody_in_and_names_another() {
        var flow = journeys().loginFlow();
        var refusal = Refusal.of(() -> journeys().submit(flow, known(), Caller.nativeApp()))
                .has(410, ErrorId.SELF_SERVICE_FLOW_EXPIRED);
        assertThat(refusal.successor()).isNotEqualTo(flow.id());
    }

    @Test
    default void ex3_a_page_whose_login_flow_is_over_is_led_to_another() {
        var browser = new Browser();
        var flow = journeys().loginIn(browser);
        var led = browser.keep(journeys().submit(flow, known(), Forms.csrfToken(flow), browser.page()));
        assertThat(led.location()).asString().startsWith(server().loginPage() + "?flow=");
        assertThat(Forms.flowIn(led.location())).isNotEqualTo(flow.id());
        journeys().nobody(browser.page());
    }

    @Test
    default void ex4_a_settings_flow_that_is_over_is_not_shown() {
        var app = Person.app(journeys().token(Person.anyone()));
        var flow = api().createNativeSettingsFlow(new CreateNativeSettingsFlow(app))
                .id();
        Refusal.of(() -> api().getSettingsFlow(new GetSettingsFlow(flow, app))).hasWithoutId(410);
    }

    @Test
    default void ex5_a_settings_flow_that_is_over_changes_nothing_and_names_another() {
        var app = Person.app(journeys().token(Person.anyone()));
        var flow = api().createNativeSettingsFlow(new CreateNativeSettingsFlow(app))
                .id();
        var body = Submission.of(JsonObject.of("method", Json.of("password"), "password", Json.of("Copper-lantern")));
        var refusal = Refusal.of(() -> api().updateSettingsFlow(new UpdateSettingsFlow(flow, body, app)))
                .has(410, ErrorId.SELF_SERVICE_FLOW_EXPIRED);
        assertThat(refusal.successor()).isNotEqualTo(flow);
    }

    @Test
    default void ex6_a_recovery_that_is_over_is_neither_shown_nor_gone_on_with() {
        var app = Caller.nativeApp();
        var flow = api().createNativeRecoveryFlow(new CreateNativeRecoveryFlow(app))
                .id();
        Refusal.of(() -> api().getRecoveryFlow(new GetRecoveryFlow(flow, app))).has(410);
        var body = Submission.of(JsonObject.of("method", Json.of("code"), "email", Json.of("a@example.org")));
        var refusal = Refusal.of(() -> api().updateRecoveryFlow(UpdateRecoveryFlow.of(flow, body, app)))
                .has(410, ErrorId.SELF_SERVICE_FLOW_EXPIRED);
        assertThat(refusal.successor()).isNotEqualTo(flow);
    }

    @Test
    default void ex7_a_verification_that_is_over_is_not_shown() {
        var app = Caller.nativeApp();
        var flow = api().createNativeVerificationFlow(new CreateNativeVerificationFlow(app))
                .id();
        Refusal.of(() -> api().getVerificationFlow(new GetVerificationFlow(flow, app)))
                .has(410);
    }
}
