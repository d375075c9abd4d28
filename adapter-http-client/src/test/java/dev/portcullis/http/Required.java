package dev.portcullis.http;

import dev.portcullis.ports.json.JsonObject;
import java.util.Set;

/** What an answer cannot do without, and which of its names may be new ones. Source: the published description. */
final class Required {
    private static final Set<String> FLOW =
            Set.of("type", "expires_at", "issued_at", "request_url", "ui", "identity", "state");
    private static final Set<String> NODE = Set.of("group", "attributes");
    private static final Set<String> ATTRIBUTES =
            Set.of("name", "type", "text", "href", "title", "src", "width", "height");
    private static final Set<String> TEXT = Set.of("text", "type");
    private static final Set<String> ADDRESS = Set.of("value", "verified", "via", "status");
    private static final Set<String> IDENTITY = Set.of("schema_id", "schema_url", "traits");
    private static final Set<String> NEXT =
            Set.of("action", "flow", "redirect_browser_to", "ory_session_token", "verifiable_address");
    private static final Set<String> SUCCESS = Set.of("session", "identity", "error", "logout_url", "logout_token");

    private static final Set<String> OPEN = Set.of(
            "type",
            "group",
            "state",
            "method",
            "status",
            "via",
            "action",
            "authenticator_assurance_level",
            "requested_aal");

    private Required() {}

    /** @param path of the object that the member is in */
    static boolean isOptional(String member, String path, JsonObject object) {
        return !member.equals("id") && !among(path, object).contains(member);
    }

    private static Set<String> among(String path, JsonObject object) {
        if (object.has("schema_id")) {
            return IDENTITY;
        }
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "" -> object.has("ui") ? FLOW : SUCCESS;
            case "ui" -> Set.of("action", "method");
            case "nodes[]" -> NODE;
            case "attributes" -> ATTRIBUTES;
            case "label", "text", "title", "messages[]" -> TEXT;
            case "verifiable_addresses[]", "recovery_addresses[]" -> ADDRESS;
            case "continue_with[]", "flow" -> NEXT;
            default -> Set.of();
        };
    }

    /** Whether a name of this kind may be one that the client has never heard of. */
    static boolean isOpen(String path) {
        return OPEN.contains(path.substring(path.lastIndexOf('/') + 1));
    }
}
