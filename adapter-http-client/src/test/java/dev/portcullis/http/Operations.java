package dev.portcullis.http;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.ExchangeSessionToken;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** All operations with all parameters set, and the request line that each must make. */
record Operations(String id, String line, Function<FrontendApi, Answer<?>> ask) {
    static final String FLOW = "7b1f5a0e-34c4-4f1c-9a55-0a3b1df1c111";
    static final JsonObject BODY = JsonObject.of("method", Json.of("password"), "password", Json.of("s3cret"));

    private static final FlowId ID = new FlowId(UUID.fromString(FLOW));
    private static final Submission SUBMISSION = Submission.of(BODY);
    private static final Caller APP = Caller.nativeApp();

    static Stream<Operations> all() {
        return Stream.of(login(), registration(), settings(), recovery(), verification(), sessions(), others())
                .flatMap(operations -> operations);
    }

    static Operations named(String id) {
        return all().filter(operation -> operation.id.equals(id)).findFirst().orElseThrow();
    }

    private static Stream<Operations> login() {
        return Stream.of(
                new Operations(
                        "createBrowserLoginFlow",
                        "GET /self-service/login/browser?refresh=true&aal=aal2&return_to=r&login_challenge=c&organization=o&via=v&identity_schema=s",
                        api -> api.createBrowserLoginFlowWithHttpInfo(
                                new CreateBrowserLoginFlow(true, "aal2", "r", "c", "o", "v", "s", APP))),
                new Operations(
                        "createNativeLoginFlow",
                        "GET /self-service/login/api?refresh=true&aal=aal2&return_session_token_exchange_code=true&return_to=r&organization=o&via=v&identity_schema=s",
                        api -> api.createNativeLoginFlowWithHttpInfo(
                                new CreateNativeLoginFlow(true, "aal2", true, "r", "o", "v", "s", APP))),
                new Operations(
                        "getLoginFlow",
                        "GET /self-service/login/flows?id=" + FLOW,
                        api -> api.getLoginFlowWithHttpInfo(new GetLoginFlow(ID, APP))),
                new Operations(
                        "updateLoginFlow",
                        "POST /self-service/login?flow=" + FLOW,
                        api -> api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(ID, SUBMISSION, APP))));
    }

    private static Stream<Operations> registration() {
        return Stream.of(
                new Operations(
                        "createBrowserRegistrationFlow",
                        "GET /self-service/registration/browser?return_to=r&login_challenge=c&after_verification_return_to=a&organization=o&identity_schema=s",
                        api -> api.createBrowserRegistrationFlowWithHttpInfo(
                                new CreateBrowserRegistrationFlow("r", "c", "a", "o", "s", APP))),
                new Operations(
                        "createNativeRegistrationFlow",
                        "GET /self-service/registration/api?return_session_token_exchange_code=true&return_to=r&organization=o&identity_schema=s",
                        api -> api.createNativeRegistrationFlowWithHttpInfo(
                                new CreateNativeRegistrationFlow(true, "r", "o", "s", APP))),
                new Operations(
                        "getRegistrationFlow",
                        "GET /self-service/registration/flows?id=" + FLOW,
                        api -> api.getRegistrationFlowWithHttpInfo(new GetRegistrationFlow(ID, APP))),
                new Operations(
                        "updateRegistrationFlow",
                        "POST /self-service/registration?flow=" + FLOW,
                        api -> api.updateRegistrationFlowWithHttpInfo(
                                new UpdateRegistrationFlow(ID, SUBMISSION, APP))));
    }

    private static Stream<Operations> settings() {
        return Stream.of(
                new Operations(
                        "createBrowserSettingsFlow",
                        "GET /self-service/settings/browser?return_to=r",
                        api -> api.createBrowserSettingsFlowWithHttpInfo(new CreateBrowserSettingsFlow("r", APP))),
                new Operations(
                        "createNativeSettingsFlow",
                        "GET /self-service/settings/api",
                        api -> api.createNativeSettingsFlowWithHttpInfo(new CreateNativeSettingsFlow(APP))),
                new Operations(
                        "getSettingsFlow",
                        "GET /self-service/settings/flows?id=" + FLOW,
                        api -> api.getSettingsFlowWithHttpInfo(new GetSettingsFlow(ID, APP))),
                new Operations(
                        "updateSettingsFlow",
                        "POST /self-service/settings?flow=" + FLOW,
                        api -> api.updateSettingsFlowWithHttpInfo(new UpdateSettingsFlow(ID, SUBMISSION, APP))));
    }

    private static Stream<Operations> recovery() {
        return Stream.of(
                new Operations(
                        "createBrowserRecoveryFlow",
                        "GET /self-service/recovery/browser?return_to=r",
                        api -> api.createBrowserRecoveryFlowWithHttpInfo(new CreateBrowserRecoveryFlow("r", APP))),
                new Operations(
                        "createNativeRecoveryFlow",
                        "GET /self-service/recovery/api",
                        api -> api.createNativeRecoveryFlowWithHttpInfo(new CreateNativeRecoveryFlow(APP))),
                new Operations(
                        "getRecoveryFlow",
                        "GET /self-service/recovery/flows?id=" + FLOW,
                        api -> api.getRecoveryFlowWithHttpInfo(new GetRecoveryFlow(ID, APP))),
                new Operations(
                        "updateRecoveryFlow",
                        "POST /self-service/recovery?flow=" + FLOW + "&token=t0ken",
                        api -> api.updateRecoveryFlowWithHttpInfo(
                                new UpdateRecoveryFlow(ID, "t0ken", SUBMISSION, APP))));
    }

    private static Stream<Operations> verification() {
        return Stream.of(
                new Operations(
                        "createBrowserVerificationFlow",
                        "GET /self-service/verification/browser?return_to=r",
                        api -> api.createBrowserVerificationFlowWithHttpInfo(
                                new CreateBrowserVerificationFlow("r", APP))),
                new Operations(
                        "createNativeVerificationFlow",
                        "GET /self-service/verification/api?return_to=r",
                        api -> api.createNativeVerificationFlowWithHttpInfo(
                                new CreateNativeVerificationFlow("r", APP))),
                new Operations(
                        "getVerificationFlow",
                        "GET /self-service/verification/flows?id=" + FLOW,
                        api -> api.getVerificationFlowWithHttpInfo(new GetVerificationFlow(ID, APP))),
                new Operations(
                        "updateVerificationFlow",
                        "POST /self-service/verification?flow=" + FLOW + "&token=t0ken",
                        api -> api.updateVerificationFlowWithHttpInfo(
                                new UpdateVerificationFlow(ID, "t0ken", SUBMISSION, APP))));
    }

    private static Stream<Operations> sessions() {
        return Stream.of(
                new Operations(
                        "toSession",
                        "GET /sessions/whoami?tokenize_as=t",
                        api -> api.toSessionWithHttpInfo(new ToSession(APP, "t"))),
                new Operations(
                        "listMySessions",
                        "GET /sessions?per_page=1&page=2&page_size=3&page_token=4",
                        api -> api.listMySessionsWithHttpInfo(new ListMySessions(APP, "1", "2", "3", "4"))),
                new Operations(
                        "disableMyOtherSessions",
                        "DELETE /sessions",
                        api -> api.disableMyOtherSessionsWithHttpInfo(new DisableMyOtherSessions(APP))),
                new Operations(
                        "disableMySession",
                        "DELETE /sessions/" + FLOW,
                        api -> api.disableMySessionWithHttpInfo(new DisableMySession(FLOW, APP))),
                new Operations(
                        "exchangeSessionToken",
                        "GET /sessions/token-exchange?init_code=t0ken&return_to_code=s3cret",
                        api -> api.exchangeSessionTokenWithHttpInfo(new ExchangeSessionToken("t0ken", "s3cret", APP))));
    }

    private static Stream<Operations> others() {
        return Stream.of(
                new Operations(
                        "createBrowserLogoutFlow",
                        "GET /self-service/logout/browser?return_to=r",
                        api -> api.createBrowserLogoutFlowWithHttpInfo(new CreateBrowserLogoutFlow("r", APP))),
                new Operations(
                        "updateLogoutFlow",
                        "GET /self-service/logout?token=t0ken&return_to=r",
                        api -> api.updateLogoutFlowWithHttpInfo(new UpdateLogoutFlow("t0ken", "r", APP))),
                new Operations(
                        "performNativeLogout",
                        "DELETE /self-service/logout/api",
                        api -> api.performNativeLogoutWithHttpInfo(new PerformNativeLogout(SUBMISSION, APP))),
                new Operations(
                        "getFlowError",
                        "GET /self-service/errors?id=e",
                        api -> api.getFlowErrorWithHttpInfo(new GetFlowError("e", APP))),
                new Operations(
                        "getWebAuthnJavaScript",
                        "GET /.well-known/ory/webauthn.js",
                        api -> api.getWebAuthnJavaScriptWithHttpInfo(new GetWebAuthnJavaScript(APP))),
                new Operations(
                        "createFedcmFlow",
                        "GET /self-service/fed-cm/parameters",
                        api -> api.createFedcmFlowWithHttpInfo(new CreateFedcmFlow(APP))),
                new Operations(
                        "updateFedcmFlow",
                        "POST /self-service/fed-cm/token",
                        api -> api.updateFedcmFlowWithHttpInfo(new UpdateFedcmFlow(SUBMISSION, APP))));
    }

    boolean handsSomethingIn() {
        return line.startsWith("POST") || id.equals("performNativeLogout");
    }

    @Override
    public String toString() {
        return id;
    }
}
