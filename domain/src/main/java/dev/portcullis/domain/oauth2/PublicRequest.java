package dev.portcullis.domain.oauth2;

import dev.portcullis.ports.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * What clients are shown of a login request: the members that the published description names, and no secret of the client
 * that asks. Source: docs/contract/oauth2.md, "In the flow".
 */
final class PublicRequest {
    private static final List<String> MEMBERS = List.of(
            "challenge",
            "client",
            "oidc_context",
            "request_url",
            "requested_access_token_audience",
            "requested_scope",
            "session_id",
            "skip",
            "subject");
    private static final Set<String> SECRETS = Set.of("client_secret", "registration_access_token");

    private PublicRequest() {}

    static JsonObject of(JsonObject request) {
        var shown = new LinkedHashMap<>(request.members());
        shown.keySet().retainAll(MEMBERS);
        if (shown.get("client") instanceof JsonObject client) {
            shown.put("client", withoutSecrets(client));
        }
        return new JsonObject(shown);
    }

    private static JsonObject withoutSecrets(JsonObject client) {
        var shown = new LinkedHashMap<>(client.members());
        shown.keySet().removeAll(SECRETS);
        return new JsonObject(shown);
    }
}
