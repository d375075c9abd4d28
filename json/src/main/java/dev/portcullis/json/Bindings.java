package dev.portcullis.json;

import dev.portcullis.json.error.ErrorMapping;
import dev.portcullis.json.federation.FederationMapping;
import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.identity.AddressMapping;
import dev.portcullis.json.identity.IdentityMapping;
import dev.portcullis.json.login.LoginMapping;
import dev.portcullis.json.logout.LogoutMapping;
import dev.portcullis.json.message.MessageMapping;
import dev.portcullis.json.recovery.RecoveryMapping;
import dev.portcullis.json.registration.RegistrationMapping;
import dev.portcullis.json.session.ProofMapping;
import dev.portcullis.json.session.SessionMapping;
import dev.portcullis.json.settings.SettingsMapping;
import dev.portcullis.json.ui.UiMapping;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.json.verification.VerificationMapping;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.FedcmProvider;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityState;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.logout.LogoutFlow;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionDevice;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.List;

/**
 * Everything that has a mapping, in one list. Each mapping is made when it is first used: together they take a tenth of a second.
 */
final class Bindings {
    private Bindings() {}

    static List<Binding<?>> all() {
        return List.of(
                new Binding<>(LoginFlow.class, () -> LoginMapping.FLOW) {},
                new Binding<>(SuccessfulNativeLogin.class, () -> LoginMapping.SUCCESS) {},
                new Binding<>(RegistrationFlow.class, () -> RegistrationMapping.FLOW) {},
                new Binding<>(SuccessfulNativeRegistration.class, () -> RegistrationMapping.SUCCESS) {},
                new Binding<>(SettingsFlow.class, () -> SettingsMapping.FLOW) {},
                new Binding<>(RecoveryFlow.class, () -> RecoveryMapping.FLOW) {},
                new Binding<>(VerificationFlow.class, () -> VerificationMapping.FLOW) {},
                new Binding<>(LogoutFlow.class, () -> LogoutMapping.FLOW) {},
                new Binding<>(FlowId.class, () -> FlowMapping.ID) {},
                new Binding<>(FlowType.class, () -> FlowMapping.TYPE) {},
                new Binding<>(FlowState.class, () -> FlowMapping.STATE) {},
                new Binding<>(MethodName.class, () -> FlowMapping.METHOD) {},
                new Binding<>(CredentialType.class, () -> FlowMapping.CREDENTIAL) {},
                new Binding<>(AssuranceLevel.class, () -> FlowMapping.LEVEL) {},
                new Binding<>(ContinueWith.class, () -> FlowMapping.CONTINUE_WITH) {},
                new Binding<>(Session.class, () -> SessionMapping.SESSION) {},
                new Binding<>(SessionId.class, () -> SessionMapping.ID) {},
                new Binding<>(SessionPage.class, () -> SessionMapping.PAGE) {},
                new Binding<>(DeleteMySessionsCount.class, () -> SessionMapping.COUNT) {},
                new Binding<>(AuthenticationMethod.class, () -> ProofMapping.METHOD) {},
                new Binding<>(SessionDevice.class, () -> ProofMapping.DEVICE) {},
                new Binding<>(Identity.class, () -> IdentityMapping.IDENTITY) {},
                new Binding<>(IdentityId.class, () -> IdentityMapping.ID) {},
                new Binding<>(IdentityState.class, () -> IdentityMapping.STATE) {},
                new Binding<>(VerifiableAddress.class, () -> AddressMapping.VERIFIABLE) {},
                new Binding<>(RecoveryAddress.class, () -> AddressMapping.RECOVERY) {},
                new Binding<>(Channel.class, () -> AddressMapping.CHANNEL) {},
                new Binding<>(AddressStatus.class, () -> AddressMapping.STATUS) {},
                new Binding<>(UiContainer.class, () -> UiMapping.CONTAINER) {},
                new Binding<>(UiNode.class, () -> UiMapping.NODE) {},
                new Binding<>(NodeAttributes.class, () -> UiMapping.ATTRIBUTES) {},
                new Binding<>(NodeGroup.class, () -> UiMapping.GROUP) {},
                new Binding<>(InputType.class, () -> UiMapping.INPUT_TYPE) {},
                new Binding<>(UiText.class, () -> MessageMapping.TEXT) {},
                new Binding<>(TextType.class, () -> MessageMapping.TYPE) {},
                new Binding<>(FedcmFlow.class, () -> FederationMapping.FLOW) {},
                new Binding<>(FedcmProvider.class, () -> FederationMapping.PROVIDER) {},
                new Binding<>(FlowError.class, () -> ErrorMapping.FLOW_ERROR) {},
                new Binding<>(GenericError.class, () -> ErrorMapping.GENERIC) {},
                new Binding<>(ErrorId.class, () -> ErrorMapping.ID) {},
                new Binding<>(JsonObject.class, () -> JsonMapping.OBJECT) {},
                new Binding<>(JsonArray.class, () -> JsonMapping.ARRAY) {},
                new Binding<>(Json.class, () -> JsonMapping.ANY) {});
    }
}
