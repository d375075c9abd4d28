package dev.portcullis.domain.oauth2;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A challenge, and what stands behind it.
 *
 * @param request as clients are shown it, {@code oauth2_login_request}
 */
public record LoginChallenge(String name, JsonObject request) {
    private static final List<String> SAID = List.of("client_id", "client_name", "client_uri", "logo_uri", "metadata");

    /** What messages may say of it: who asks. */
    JsonObject forMessages() {
        JsonObject client = request.object("client");
        JsonObject said = JsonObject.EMPTY;
        for (String name : SAID) {
            Optional<Json> member = client.get(name);
            said = member.isPresent() ? said.with(name, member.get()) : said;
        }
        return JsonObject.of("client", said);
    }

    /** Whether the server is content with a session that there is already. */
    public boolean maySkip() {
        return request.isTrue("skip");
    }
}
