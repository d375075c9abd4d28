package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;

import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.SwitchedOffApiContract}. */
final class SwitchedOffSaboteurs {
    private SwitchedOffSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "starts an app's recovery all the same",
                        on(CreateNativeRecoveryFlow.class).forgives(400),
                        "OF1"),
                who(
                        "starts a script's recovery all the same",
                        on(CreateBrowserRecoveryFlow.class).forgives(400),
                        "OF1"),
                who("shows a recovery all the same", on(GetRecoveryFlow.class).forgives(400), "OF1"),
                who(
                        "leads a page to a recovery all the same",
                        on(CreateBrowserRecoveryFlow.class).misleads(address -> address.contains("id=")),
                        "OF2"),
                who(
                        "starts an app's verification all the same",
                        on(CreateNativeVerificationFlow.class).forgives(400),
                        "OF3"),
                who(
                        "starts a script's verification all the same",
                        on(CreateBrowserVerificationFlow.class).forgives(400),
                        "OF3"),
                who(
                        "shows a verification all the same",
                        on(GetVerificationFlow.class).forgives(400),
                        "OF3"),
                who(
                        "leads a page to a verification all the same",
                        on(CreateBrowserVerificationFlow.class).misleads(address -> address.contains("id=")),
                        "OF4"),
                who(
                        "takes a submit for a recovery all the same",
                        on(UpdateRecoveryFlow.class).forgives(404),
                        "OF5"),
                who(
                        "takes a submit for a verification all the same",
                        on(UpdateVerificationFlow.class).forgives(404),
                        "OF5"));
    }
}
