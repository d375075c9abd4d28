package dev.portcullis.ports.verification;

import dev.portcullis.ports.caller.Answer;

/**
 * Let people prove their addresses. Safe for use by many threads.
 *
 * <p>Every operation throws {@link dev.portcullis.ports.error.FrontendException} when it is refused; a browser page is led
 * elsewhere instead. Source: docs/contract/verification.md.
 *
 * <p>Checked by {@code VerificationApiContract} (VE), {@code SwitchedOffApiContract} (OF) and {@code ExpiredFlowContract} (EX).
 */
public interface VerificationApi {
    /**
     * createBrowserVerificationFlow, {@code GET /self-service/verification/browser} — 400 {@code self_service_flow_disabled},
     * {@code self_service_flow_return_to_forbidden}.
     */
    Answer<VerificationFlow> createBrowserVerificationFlowWithHttpInfo(CreateBrowserVerificationFlow request);

    default VerificationFlow createBrowserVerificationFlow(CreateBrowserVerificationFlow request) {
        return createBrowserVerificationFlowWithHttpInfo(request).require();
    }

    /** createNativeVerificationFlow, {@code GET /self-service/verification/api} — as {@link #createBrowserVerificationFlow}. */
    Answer<VerificationFlow> createNativeVerificationFlowWithHttpInfo(CreateNativeVerificationFlow request);

    default VerificationFlow createNativeVerificationFlow(CreateNativeVerificationFlow request) {
        return createNativeVerificationFlowWithHttpInfo(request).require();
    }

    /**
     * getVerificationFlow, {@code GET /self-service/verification/flows?id=} — 400 {@code self_service_flow_disabled}, 403
     * {@code security_csrf_violation}, 404, 410.
     */
    Answer<VerificationFlow> getVerificationFlowWithHttpInfo(GetVerificationFlow request);

    default VerificationFlow getVerificationFlow(GetVerificationFlow request) {
        return getVerificationFlowWithHttpInfo(request).require();
    }

    /**
     * updateVerificationFlow, {@code POST /self-service/verification?flow=&token=} — the flow with its messages, also for a wrong code; 400 with the flow when something was
     * wrong; 403 {@code security_csrf_violation}; 404; 410 {@code self_service_flow_expired} with the successor.
     */
    Answer<VerificationFlow> updateVerificationFlowWithHttpInfo(UpdateVerificationFlow request);

    default VerificationFlow updateVerificationFlow(UpdateVerificationFlow request) {
        return updateVerificationFlowWithHttpInfo(request).require();
    }
}
