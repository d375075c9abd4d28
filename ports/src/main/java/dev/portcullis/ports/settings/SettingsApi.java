package dev.portcullis.ports.settings;

import dev.portcullis.ports.caller.Answer;

/**
 * Let people change their traits and credentials. Safe for use by many threads.
 *
 * <p>Every operation throws {@link dev.portcullis.ports.error.FrontendException} when it is refused; a browser page is led
 * elsewhere instead. Source: docs/contract/settings.md.
 *
 * <p>Checked by {@code SettingsApiContract} (SE), {@code TotpContract} (TO), {@code LookupSecretContract} (LS),
 * {@code SecurityKeyContract} (SK), {@code LinkingContract} (FL) and {@code ExpiredFlowContract} (EX).
 */
public interface SettingsApi {
    /**
     * createBrowserSettingsFlow, {@code GET /self-service/settings/browser} — 400 {@code self_service_flow_return_to_forbidden}, 401 {@code session_inactive}, 403
     * {@code session_aal2_required}.
     */
    Answer<SettingsFlow> createBrowserSettingsFlowWithHttpInfo(CreateBrowserSettingsFlow request);

    default SettingsFlow createBrowserSettingsFlow(CreateBrowserSettingsFlow request) {
        return createBrowserSettingsFlowWithHttpInfo(request).require();
    }

    /** createNativeSettingsFlow, {@code GET /self-service/settings/api} — as {@link #createBrowserSettingsFlow}. */
    Answer<SettingsFlow> createNativeSettingsFlowWithHttpInfo(CreateNativeSettingsFlow request);

    default SettingsFlow createNativeSettingsFlow(CreateNativeSettingsFlow request) {
        return createNativeSettingsFlowWithHttpInfo(request).require();
    }

    /**
     * getSettingsFlow, {@code GET /self-service/settings/flows?id=} — 401 without id, 403 {@code security_identity_mismatch}, {@code session_aal2_required}, 404, 410
     * without id.
     */
    Answer<SettingsFlow> getSettingsFlowWithHttpInfo(GetSettingsFlow request);

    default SettingsFlow getSettingsFlow(GetSettingsFlow request) {
        return getSettingsFlowWithHttpInfo(request).require();
    }

    /**
     * updateSettingsFlow, {@code POST /self-service/settings?flow=} — 400 with the flow when something was wrong; 401 without id; 403 {@code
     * security_csrf_violation}, {@code session_refresh_required}, {@code security_identity_mismatch}, {@code
     * session_aal2_required}; 404; 410 {@code self_service_flow_expired} with the successor; 422 {@code
     * browser_location_change_required} with the address.
     */
    Answer<SettingsFlow> updateSettingsFlowWithHttpInfo(UpdateSettingsFlow request);

    default SettingsFlow updateSettingsFlow(UpdateSettingsFlow request) {
        return updateSettingsFlowWithHttpInfo(request).require();
    }
}
