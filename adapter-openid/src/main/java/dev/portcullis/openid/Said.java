package dev.portcullis.openid;

import dev.portcullis.ports.json.JsonObject;

/**
 * What a provider that signs nothing said of somebody, and with what it may be asked for more.
 *
 * @param person as it answered
 * @param granted what it gave for the code
 */
record Said(JsonObject person, TokenEndpoint.Granted granted, ProviderSettings settings, Web web) {
    String accessToken() {
        return granted.tokens().accessToken();
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "Said[hidden]";
    }
}
