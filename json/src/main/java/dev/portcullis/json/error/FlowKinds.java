package dev.portcullis.json.error;

import dev.portcullis.json.login.LoginMapping;
import dev.portcullis.json.recovery.RecoveryMapping;
import dev.portcullis.json.registration.RegistrationMapping;
import dev.portcullis.json.settings.SettingsMapping;
import dev.portcullis.json.verification.VerificationMapping;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.verification.VerificationFlow;
import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import java.util.stream.Stream;

/** The flows that a refusal may carry. */
public final class FlowKinds {
    private static final String FORMS = "/self-service/";

    private FlowKinds() {}

    /**
     * What kind of flow has such a form, by the address that it is submitted to; empty where that says nothing. Source:
     * docs/contract/flows.md, "Members".
     */
    public static Optional<Class<? extends Flow>> saidBy(UiContainer form) {
        String address = form.action().split("[?#]", 2)[0];
        return Stream.of(FlowKind.values())
                .filter(kind -> address.endsWith(FORMS + kind.path()))
                .findFirst()
                .map(FlowKinds::recordOf);
    }

    private static Class<? extends Flow> recordOf(FlowKind kind) {
        return switch (kind) {
            case LOGIN -> LoginFlow.class;
            case REGISTRATION -> RegistrationFlow.class;
            case SETTINGS -> SettingsFlow.class;
            case RECOVERY -> RecoveryFlow.class;
            case VERIFICATION -> VerificationFlow.class;
        };
    }

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
