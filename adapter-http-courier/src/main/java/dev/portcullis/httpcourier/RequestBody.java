package dev.portcullis.httpcourier;

import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.mapping.DataMapper;
import dev.portcullis.ports.mapping.MapperInput;
import java.util.Map;

/** What a service is told of a message. Source: docs/contract/courier.md, "Services over HTTP". */
@FunctionalInterface
public interface RequestBody {
    /** As the contract has it where nobody configured something else. */
    RequestBody STANDARD = DefaultBody::of;

    /** @throws dev.portcullis.ports.mapping.MappingFailed if it cannot be made */
    Json of(RenderedMessage message);

    /** What a program of the operator makes of a message: a function of {@code ctx}. */
    static RequestBody by(DataMapper program) {
        return message -> program.evaluate(MapperInput.arguments(Map.of("ctx", context(message))));
    }

    private static JsonObject context(RenderedMessage message) {
        JsonObject context = JsonObject.of("recipient", Json.of(message.recipient()))
                .with("message_type", Json.of(message.channel().value()))
                .with("template_type", Json.of(message.template()))
                .with("template_data", message.data())
                .with("subject", Json.of(message.subject()))
                .with("body", Json.of(message.text()))
                .with("request_headers", JsonObject.EMPTY);
        return message.html() == null ? context : context.with("html_body", Json.of(message.html()));
    }
}
