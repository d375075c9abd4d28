package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.ByteString;
import java.util.Collection;
import java.util.List;

/**
 * A key of the account, as a browser is told of it. Source: W3C WebAuthn Level 2, 5.8.3.
 *
 * @param transports how it is reached, where that was told when it was made
 */
public record KnownKey(ByteString id, List<String> transports) {
    public KnownKey {
        transports = List.copyOf(transports);
    }

    static JsonArray toJson(Collection<KnownKey> keys) {
        return new JsonArray(keys.stream().map(key -> (Json) key.toJson()).toList());
    }

    private JsonObject toJson() {
        var named = JsonObject.of("type", Json.of("public-key"), "id", Json.of(id.base64Url()));
        return transports.isEmpty() ? named : named.with("transports", JsonArray.ofTexts(transports));
    }
}
