package dev.portcullis.ports.registration;

import dev.portcullis.ports.caller.Answer;

/**
 * Sign people up. Safe for use by many threads.
 *
 * <p>Every operation throws {@link dev.portcullis.ports.error.FrontendException} when it is refused; a browser page is led to
 * the error page instead. Source: docs/contract/registration.md.
 *
 * <p>Checked by {@code RegistrationApiContract} (RG) and {@code PasscodeContract} (PC).
 */
public interface RegistrationApi {
    /**
     * createBrowserRegistrationFlow, {@code GET /self-service/registration/browser} — 400 {@code session_already_available}, {@code self_service_flow_disabled}, {@code
     * self_service_flow_return_to_forbidden}, or without id for a schema that is not open to self-service.
     */
    Answer<RegistrationFlow> createBrowserRegistrationFlowWithHttpInfo(CreateBrowserRegistrationFlow request);

    default RegistrationFlow createBrowserRegistrationFlow(CreateBrowserRegistrationFlow request) {
        return createBrowserRegistrationFlowWithHttpInfo(request).require();
    }

    /** createNativeRegistrationFlow, {@code GET /self-service/registration/api} — as {@link #createBrowserRegistrationFlow}. */
    Answer<RegistrationFlow> createNativeRegistrationFlowWithHttpInfo(CreateNativeRegistrationFlow request);

    default RegistrationFlow createNativeRegistrationFlow(CreateNativeRegistrationFlow request) {
        return createNativeRegistrationFlowWithHttpInfo(request).require();
    }

    /**
     * getRegistrationFlow, {@code GET /self-service/registration/flows?id=} — 400 {@code self_service_flow_disabled}, 403 {@code security_csrf_violation}, 404, 410 {@code
     * self_service_flow_expired}.
     */
    Answer<RegistrationFlow> getRegistrationFlowWithHttpInfo(GetRegistrationFlow request);

    default RegistrationFlow getRegistrationFlow(GetRegistrationFlow request) {
        return getRegistrationFlowWithHttpInfo(request).require();
    }

    /**
     * updateRegistrationFlow, {@code POST /self-service/registration?flow=} — 400 with the flow when more is asked for or something was wrong, or {@code
     * session_already_available}; 403 {@code security_csrf_violation}; 404; 410 {@code self_service_flow_expired} with the
     * successor; 422 {@code browser_location_change_required} with the address.
     */
    Answer<SuccessfulNativeRegistration> updateRegistrationFlowWithHttpInfo(UpdateRegistrationFlow request);

    default SuccessfulNativeRegistration updateRegistrationFlow(UpdateRegistrationFlow request) {
        return updateRegistrationFlowWithHttpInfo(request).require();
    }
}
