package dev.portcullis.json.error;

import dev.portcullis.json.login.LoginMapping;
import dev.portcullis.json.recovery.RecoveryMapping;
import dev.portcullis.json.registration.RegistrationMapping;
import dev.portcullis.json.settings.SettingsMapping;
import dev.portcullis.json.verification.VerificationMapping;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import jakarta.json.stream.JsonGenerator;

/** The flows that a refusal may carry. */
final class FlowKinds {
    private FlowKinds() {}

    static void write(Flow flow, JsonGenerator out) {
        switch (flow) {
            case LoginFlow login -> LoginMapping.FLOW.write(login, out);
            case RegistrationFlow registration -> RegistrationMapping.FLOW.write(registration, out);
            case SettingsFlow settings -> SettingsMapping.FLOW.write(settings, out);
            case RecoveryFlow recovery -> RecoveryMapping.FLOW.write(recovery, out);
            case VerificationFlow verification -> VerificationMapping.FLOW.write(verification, out);
            default -> throw new IllegalArgumentException("not a flow of the contract: " + flow.getClass());
        }
    }
}
