package dev.portcullis.ports.login;

import dev.portcullis.ports.caller.Answer;

/**
 * Sign people in. Safe for use by many threads.
 *
 * <p>Every operation throws {@link dev.portcullis.ports.error.FrontendException} when it is refused; a browser page is led to
 * the error page instead. Source: docs/contract/login.md.
 *
 * <p>Checked by {@code LoginApiContract} (LI), {@code PasscodeContract} (PC), {@code SecondFactorContract} (SF),
 * {@code PasskeyContract} (PK), {@code ProviderContract} (FP), {@code LoginChallengeContract} (OC), {@code WebHookContract} (HK) and
 * {@code ExpiredFlowContract} (EX).
 */
public interface LoginApi {
    /**
     * createBrowserLoginFlow, {@code GET /self-service/login/browser} — 400 {@code session_already_available}, {@code self_service_flow_return_to_forbidden}, or
     * without id for an unknown level or schema; 401 {@code session_aal1_required}.
     */
    Answer<LoginFlow> createBrowserLoginFlowWithHttpInfo(CreateBrowserLoginFlow request);

    default LoginFlow createBrowserLoginFlow(CreateBrowserLoginFlow request) {
        return createBrowserLoginFlowWithHttpInfo(request).require();
    }

    /** createNativeLoginFlow, {@code GET /self-service/login/api} — as {@link #createBrowserLoginFlow}. */
    Answer<LoginFlow> createNativeLoginFlowWithHttpInfo(CreateNativeLoginFlow request);

    default LoginFlow createNativeLoginFlow(CreateNativeLoginFlow request) {
        return createNativeLoginFlowWithHttpInfo(request).require();
    }

    /**
     * getLoginFlow, {@code GET /self-service/login/flows?id=} — 403 {@code security_csrf_violation}, 404, 410 {@code self_service_flow_expired}.
     */
    Answer<LoginFlow> getLoginFlowWithHttpInfo(GetLoginFlow request);

    default LoginFlow getLoginFlow(GetLoginFlow request) {
        return getLoginFlowWithHttpInfo(request).require();
    }

    /**
     * updateLoginFlow, {@code POST /self-service/login?flow=} — 400 with the flow when more is asked for or something was wrong; 401 when the identity may not
     * sign in; 403 {@code security_csrf_violation}, {@code session_verified_address_required}; 404; 410 {@code
     * self_service_flow_expired} with the successor; 422 {@code browser_location_change_required} with the address.
     */
    Answer<SuccessfulNativeLogin> updateLoginFlowWithHttpInfo(UpdateLoginFlow request);

    default SuccessfulNativeLogin updateLoginFlow(UpdateLoginFlow request) {
        return updateLoginFlowWithHttpInfo(request).require();
    }
}
