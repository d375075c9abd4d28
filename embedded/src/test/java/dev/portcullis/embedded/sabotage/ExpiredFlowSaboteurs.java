package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;

import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendError.FlowOver;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.ExpiredFlowContract}. */
final class ExpiredFlowSaboteurs {
    private ExpiredFlowSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who("shows a login flow that is over", on(GetLoginFlow.class).forgives(410), "EX1"),
                who(
                        "signs an app in by a login flow that is over",
                        on(UpdateLoginFlow.class).forgives(410),
                        "EX2"),
                who(
                        "does not name the login flow to go on with",
                        on(UpdateLoginFlow.class).excuses(ExpiredFlowSaboteurs::withoutSuccessor),
                        "EX2"),
                who(
                        "leads a page astray whose login flow is over",
                        on(UpdateLoginFlow.class).misleads(address -> address.contains("flow=")),
                        "EX3"),
                who("shows settings that are over", on(GetSettingsFlow.class).forgives(410), "EX4"),
                who("takes settings that are over", on(UpdateSettingsFlow.class).forgives(410), "EX5"),
                who(
                        "does not name the settings to go on with",
                        on(UpdateSettingsFlow.class).excuses(ExpiredFlowSaboteurs::withoutSuccessor),
                        "EX5"),
                who("shows a recovery that is over", on(GetRecoveryFlow.class).forgives(410), "EX6"),
                who(
                        "goes on with a recovery that is over",
                        on(UpdateRecoveryFlow.class).forgives(410),
                        "EX6"),
                who(
                        "shows a verification that is over",
                        on(GetVerificationFlow.class).forgives(410),
                        "EX7"));
    }

    private static FrontendError withoutSuccessor(FrontendError error) {
        return error instanceof FlowOver over
                ? new FlowOver(over.status(), over.error(), over.expiredAt(), over.sinceNanos(), null)
                : error;
    }
}
