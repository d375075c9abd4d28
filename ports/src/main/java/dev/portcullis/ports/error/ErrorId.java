package dev.portcullis.ports.error;

/** The published id of an error. Ids that this version does not know are kept. */
public record ErrorId(String value) {
    public static final ErrorId SESSION_ALREADY_AVAILABLE = new ErrorId("session_already_available");
    public static final ErrorId SESSION_AAL1_REQUIRED = new ErrorId("session_aal1_required");
    public static final ErrorId SESSION_AAL2_REQUIRED = new ErrorId("session_aal2_required");
    public static final ErrorId SESSION_INACTIVE = new ErrorId("session_inactive");
    public static final ErrorId IDENTITY_DISABLED = new ErrorId("identity_disabled");
    public static final ErrorId SESSION_REFRESH_REQUIRED = new ErrorId("session_refresh_required");
    public static final ErrorId SESSION_VERIFIED_ADDRESS_REQUIRED = new ErrorId("session_verified_address_required");
    public static final ErrorId SESSION_AAL_ALREADY_FULFILLED = new ErrorId("session_aal_already_fulfilled");
    public static final ErrorId SECURITY_CSRF_VIOLATION = new ErrorId("security_csrf_violation");
    public static final ErrorId SECURITY_IDENTITY_MISMATCH = new ErrorId("security_identity_mismatch");
    public static final ErrorId SELF_SERVICE_FLOW_EXPIRED = new ErrorId("self_service_flow_expired");
    public static final ErrorId SELF_SERVICE_FLOW_REPLACED = new ErrorId("self_service_flow_replaced");
    public static final ErrorId SELF_SERVICE_FLOW_DISABLED = new ErrorId("self_service_flow_disabled");
    public static final ErrorId SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN =
            new ErrorId("self_service_flow_return_to_forbidden");
    public static final ErrorId BROWSER_LOCATION_CHANGE_REQUIRED = new ErrorId("browser_location_change_required");
    public static final ErrorId INVALID_CONFIGURATION = new ErrorId("invalid_configuration");

    @Override
    public String toString() {
        return value;
    }
}
