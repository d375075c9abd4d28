package dev.portcullis.httpcourier;

import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/**
 * What the service is told of a message when nobody configured something else. Source: docs/contract/courier.md, "Services over
 * HTTP".
 */
final class DefaultBody {
    private static final List<String> FROM_DATA =
            List.of("to", "recovery_code", "recovery_url", "verification_url", "verification_code");

    private DefaultBody() {}

    static JsonObject of(RenderedMessage message) {
        var body =
                JsonObject.of("recipient", Json.of(message.recipient()), "template_type", Json.of(message.template()));
        for (String name : FROM_DATA) {
            body = body.with(name, message.data().get(name).orElse(JsonNull.NULL));
        }
        return body.with("subject", Json.of(message.subject())).with("body", Json.of(message.text()));
    }
}
