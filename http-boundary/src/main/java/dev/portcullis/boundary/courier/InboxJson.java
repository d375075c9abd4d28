package dev.portcullis.boundary.courier;

import dev.portcullis.ports.courier.ReceivedMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/** Messages as JSON, by the names that the contract gives their parts. */
final class InboxJson {
    private InboxJson() {}

    static Json list(List<ReceivedMessage> messages) {
        return new JsonArray(messages.stream().<Json>map(InboxJson::head).toList());
    }

    static Json whole(ReceivedMessage received) {
        RenderedMessage message = received.message();
        JsonObject whole = head(received).with("body", Json.of(message.text()));
        return message.html() == null ? whole : whole.with("html_body", Json.of(message.html()));
    }

    private static JsonObject head(ReceivedMessage received) {
        RenderedMessage message = received.message();
        return JsonObject.EMPTY
                .with("id", Json.of(message.id().toString()))
                .with("type", Json.of(message.channel().value()))
                .with("recipient", Json.of(message.recipient()))
                .with("template_type", Json.of(message.template()))
                .with("subject", Json.of(message.subject()))
                .with("created_at", Json.of(received.receivedAt().toString()));
    }
}
