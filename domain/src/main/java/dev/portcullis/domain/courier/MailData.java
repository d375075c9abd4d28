package dev.portcullis.domain.courier;

import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.time.Duration;
import java.util.UUID;

/** What the wording of a message may speak of, by the names of the contract. Source: docs/contract/courier.md, "Wordings". */
public final class MailData {
    private static final String NOBODY = new UUID(0, 0).toString();

    /** What the visitor reads, as a header has it. */
    private static final String LANGUAGES = "accept_language";

    /** For which client of an OAuth 2.0 server somebody signs in. */
    private static final String LOGIN_REQUEST = "oauth2_login_request";

    private MailData() {}

    /** What a message carries that somebody asked for. */
    public static JsonObject to(String address, MailOrigin origin, Json transientPayload) {
        JsonObject data = to(address, origin.requestUrl(), transientPayload);
        JsonObject read = origin.languages() == null ? data : data.with(LANGUAGES, Json.of(origin.languages()));
        return origin.loginRequest() == null ? read : read.with(LOGIN_REQUEST, origin.loginRequest());
    }

    /** What every message carries. @param requestUrl the address by which the flow was started */
    public static JsonObject to(String address, String requestUrl, Json transientPayload) {
        return JsonObject.EMPTY
                .with("to", Json.of(address))
                .with("request_url", Json.of(requestUrl))
                .with("transient_payload", transientPayload);
    }

    /** The same about somebody. */
    public static JsonObject about(JsonObject data, IdentityProfile identity) {
        JsonObject shown = JsonObject.EMPTY
                .with("id", Json.of(identity.id().toString()))
                .with("schema_id", Json.of(identity.schemaId()))
                .with("state", Json.of(identity.state().value()))
                .with("traits", identity.traits());
        JsonObject complete = identity.metadataPublic() instanceof JsonNull
                ? shown
                : shown.with("metadata_public", identity.metadataPublic());
        return data.with("identity", complete);
    }

    /** The same about nobody, at the cost of somebody: what is never sent must take no less time to write. */
    public static JsonObject aboutNobody(JsonObject data, String address) {
        JsonObject nobody = JsonObject.EMPTY
                .with("id", Json.of(NOBODY))
                .with("schema_id", Json.of("nobody"))
                .with("state", Json.of("active"))
                .with("traits", JsonObject.of("email", Json.of(address), "name", Json.of(NOBODY)));
        return data.with("identity", nobody);
    }

    /** The same with something that counts for a while, in whole minutes. */
    public static JsonObject validFor(JsonObject data, Duration lifespan) {
        return data.with("expires_in_minutes", Json.of(lifespan.toMinutes()));
    }
}
