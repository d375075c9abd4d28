package dev.portcullis.ports.recovery;

import dev.portcullis.ports.caller.Answer;

/**
 * Get people back in. Safe for use by many threads.
 *
 * <p>Every operation throws {@link dev.portcullis.ports.error.FrontendException} when it is refused; a browser page is led
 * elsewhere instead. Source: docs/contract/recovery.md.
 *
 * <p>Checked by {@code RecoveryApiContract} (RC), {@code SwitchedOffApiContract} (OF) and {@code ExpiredFlowContract} (EX).
 */
public interface RecoveryApi {
    /**
     * createBrowserRecoveryFlow, {@code GET /self-service/recovery/browser} — 400 {@code self_service_flow_disabled}, {@code session_already_available}, {@code
     * self_service_flow_return_to_forbidden}.
     */
    Answer<RecoveryFlow> createBrowserRecoveryFlowWithHttpInfo(CreateBrowserRecoveryFlow request);

    default RecoveryFlow createBrowserRecoveryFlow(CreateBrowserRecoveryFlow request) {
        return createBrowserRecoveryFlowWithHttpInfo(request).require();
    }

    /** createNativeRecoveryFlow, {@code GET /self-service/recovery/api} — as {@link #createBrowserRecoveryFlow}. */
    Answer<RecoveryFlow> createNativeRecoveryFlowWithHttpInfo(CreateNativeRecoveryFlow request);

    default RecoveryFlow createNativeRecoveryFlow(CreateNativeRecoveryFlow request) {
        return createNativeRecoveryFlowWithHttpInfo(request).require();
    }

    /**
     * getRecoveryFlow, {@code GET /self-service/recovery/flows?id=} — 400 {@code self_service_flow_disabled}, 403 {@code security_csrf_violation},
     * 404, 410.
     */
    Answer<RecoveryFlow> getRecoveryFlowWithHttpInfo(GetRecoveryFlow request);

    default RecoveryFlow getRecoveryFlow(GetRecoveryFlow request) {
        return getRecoveryFlowWithHttpInfo(request).require();
    }

    /**
     * updateRecoveryFlow, {@code POST /self-service/recovery?flow=&token=} — 400 with the flow when something was wrong; 403 {@code security_csrf_violation}; 404; 410
     * {@code self_service_flow_expired} with the successor; 422 {@code browser_location_change_required} with the address.
     */
    Answer<RecoveryFlow> updateRecoveryFlowWithHttpInfo(UpdateRecoveryFlow request);

    default RecoveryFlow updateRecoveryFlow(UpdateRecoveryFlow request) {
        return updateRecoveryFlowWithHttpInfo(request).require();
    }
}
