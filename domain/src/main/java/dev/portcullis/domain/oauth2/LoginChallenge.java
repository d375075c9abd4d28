package dev.portcullis.domain.oauth2;

import dev.portcullis.ports.json.JsonObject;

/**
 * A challenge, and what stands behind it.
 *
 * @param request as clients are shown it, {@code oauth2_login_request}
 */
public record LoginChallenge(String name, JsonObject request) {
    /** Whether the server is content with a session that there is already. */
    public boolean maySkip() {
        return request.isTrue("skip");
    }
}
