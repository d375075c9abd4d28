package dev.portcullis.ports.logout;

import dev.portcullis.ports.caller.Answer;

/**
 * Sign people out. Safe for use by many threads. Source: docs/contract/logout.md.
 *
 * <p>Checked by {@code LogoutApiContract} (LO).
 */
public interface LogoutApi {
    /**
     * createBrowserLogoutFlow, {@code GET /self-service/logout/browser} — 400 {@code self_service_flow_return_to_forbidden},
     * 401 {@code session_inactive}.
     */
    Answer<LogoutFlow> createBrowserLogoutFlowWithHttpInfo(CreateBrowserLogoutFlow request);

    default LogoutFlow createBrowserLogoutFlow(CreateBrowserLogoutFlow request) {
        return createBrowserLogoutFlowWithHttpInfo(request).require();
    }

    /**
     * updateLogoutFlow, {@code GET /self-service/logout?token=&return_to=} — 400 without a token, or {@code self_service_flow_return_to_forbidden}; 401 {@code
     * session_inactive}; 403 when the token is not the session's.
     */
    Answer<Void> updateLogoutFlowWithHttpInfo(UpdateLogoutFlow request);

    default void updateLogoutFlow(UpdateLogoutFlow request) {
        updateLogoutFlowWithHttpInfo(request);
    }

    /**
     * performNativeLogout, {@code DELETE /self-service/logout/api} — 400 when the body cannot be read, 403 for an unknown
     * token.
     */
    Answer<Void> performNativeLogoutWithHttpInfo(PerformNativeLogout request);

    default void performNativeLogout(PerformNativeLogout request) {
        performNativeLogoutWithHttpInfo(request);
    }
}
