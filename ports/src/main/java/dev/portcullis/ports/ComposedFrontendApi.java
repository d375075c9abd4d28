package dev.portcullis.ports;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.ErrorApi;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.logout.LogoutFlow;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsApi;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import dev.portcullis.ports.webauthn.WebAuthnApi;

/**
 * The whole {@link FrontendApi} made of its parts, each operation passed on to the part that knows it. For adapters and
 * roots that write one class a concept; they may extend it by what they own. As safe for many threads as its parts.
 */
public class ComposedFrontendApi implements FrontendApi {
    private final LoginApi login;
    private final RegistrationApi registration;
    private final SettingsApi settings;
    private final RecoveryApi recovery;
    private final VerificationApi verification;
    private final LogoutApi logout;
    private final SessionApi sessions;
    private final FederationApi federation;
    private final ErrorApi errors;
    private final WebAuthnApi webAuthn;

    public ComposedFrontendApi(
            LoginApi login,
            RegistrationApi registration,
            SettingsApi settings,
            RecoveryApi recovery,
            VerificationApi verification,
            LogoutApi logout,
            SessionApi sessions,
            FederationApi federation,
            ErrorApi errors,
            WebAuthnApi webAuthn) {
        this.login = login;
        this.registration = registration;
        this.settings = settings;
        this.recovery = recovery;
        this.verification = verification;
        this.logout = logout;
        this.sessions = sessions;
        this.federation = federation;
        this.errors = errors;
        this.webAuthn = webAuthn;
    }

    @Override
    public final Answer<LoginFlow> createBrowserLoginFlowWithHttpInfo(CreateBrowserLoginFlow request) {
        return login.createBrowserLoginFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<LoginFlow> createNativeLoginFlowWithHttpInfo(CreateNativeLoginFlow request) {
        return login.createNativeLoginFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<LoginFlow> getLoginFlowWithHttpInfo(GetLoginFlow request) {
        return login.getLoginFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<SuccessfulNativeLogin> updateLoginFlowWithHttpInfo(UpdateLoginFlow request) {
        return login.updateLoginFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<RegistrationFlow> createBrowserRegistrationFlowWithHttpInfo(
            CreateBrowserRegistrationFlow request) {
        return registration.createBrowserRegistrationFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<RegistrationFlow> createNativeRegistrationFlowWithHttpInfo(
            CreateNativeRegistrationFlow request) {
        return registration.createNativeRegistrationFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<RegistrationFlow> getRegistrationFlowWithHttpInfo(GetRegistrationFlow request) {
        return registration.getRegistrationFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<SuccessfulNativeRegistration> updateRegistrationFlowWithHttpInfo(
            UpdateRegistrationFlow request) {
        return registration.updateRegistrationFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<SettingsFlow> createBrowserSettingsFlowWithHttpInfo(CreateBrowserSettingsFlow request) {
        return settings.createBrowserSettingsFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<SettingsFlow> createNativeSettingsFlowWithHttpInfo(CreateNativeSettingsFlow request) {
        return settings.createNativeSettingsFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<SettingsFlow> getSettingsFlowWithHttpInfo(GetSettingsFlow request) {
        return settings.getSettingsFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<SettingsFlow> updateSettingsFlowWithHttpInfo(UpdateSettingsFlow request) {
        return settings.updateSettingsFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<RecoveryFlow> createBrowserRecoveryFlowWithHttpInfo(CreateBrowserRecoveryFlow request) {
        return recovery.createBrowserRecoveryFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<RecoveryFlow> createNativeRecoveryFlowWithHttpInfo(CreateNativeRecoveryFlow request) {
        return recovery.createNativeRecoveryFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<RecoveryFlow> getRecoveryFlowWithHttpInfo(GetRecoveryFlow request) {
        return recovery.getRecoveryFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<RecoveryFlow> updateRecoveryFlowWithHttpInfo(UpdateRecoveryFlow request) {
        return recovery.updateRecoveryFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<VerificationFlow> createBrowserVerificationFlowWithHttpInfo(
            CreateBrowserVerificationFlow request) {
        return verification.createBrowserVerificationFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<VerificationFlow> createNativeVerificationFlowWithHttpInfo(
            CreateNativeVerificationFlow request) {
        return verification.createNativeVerificationFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<VerificationFlow> getVerificationFlowWithHttpInfo(GetVerificationFlow request) {
        return verification.getVerificationFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<VerificationFlow> updateVerificationFlowWithHttpInfo(UpdateVerificationFlow request) {
        return verification.updateVerificationFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<LogoutFlow> createBrowserLogoutFlowWithHttpInfo(CreateBrowserLogoutFlow request) {
        return logout.createBrowserLogoutFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<Void> updateLogoutFlowWithHttpInfo(UpdateLogoutFlow request) {
        return logout.updateLogoutFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<Void> performNativeLogoutWithHttpInfo(PerformNativeLogout request) {
        return logout.performNativeLogoutWithHttpInfo(request);
    }

    @Override
    public final Answer<Session> toSessionWithHttpInfo(ToSession request) {
        return sessions.toSessionWithHttpInfo(request);
    }

    @Override
    public final Answer<SessionPage> listMySessionsWithHttpInfo(ListMySessions request) {
        return sessions.listMySessionsWithHttpInfo(request);
    }

    @Override
    public final Answer<DeleteMySessionsCount> disableMyOtherSessionsWithHttpInfo(DisableMyOtherSessions request) {
        return sessions.disableMyOtherSessionsWithHttpInfo(request);
    }

    @Override
    public final Answer<Void> disableMySessionWithHttpInfo(DisableMySession request) {
        return sessions.disableMySessionWithHttpInfo(request);
    }

    @Override
    public final Answer<SuccessfulNativeLogin> exchangeSessionTokenWithHttpInfo(ExchangeSessionToken request) {
        return federation.exchangeSessionTokenWithHttpInfo(request);
    }

    @Override
    public final Answer<FedcmFlow> createFedcmFlowWithHttpInfo(CreateFedcmFlow request) {
        return federation.createFedcmFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<SuccessfulNativeLogin> updateFedcmFlowWithHttpInfo(UpdateFedcmFlow request) {
        return federation.updateFedcmFlowWithHttpInfo(request);
    }

    @Override
    public final Answer<FlowError> getFlowErrorWithHttpInfo(GetFlowError request) {
        return errors.getFlowErrorWithHttpInfo(request);
    }

    @Override
    public final Answer<String> getWebAuthnJavaScriptWithHttpInfo(GetWebAuthnJavaScript request) {
        return webAuthn.getWebAuthnJavaScriptWithHttpInfo(request);
    }
}
