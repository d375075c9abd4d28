package dev.portcullis.domain.submission;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;

/**
 * What somebody entered, read.
 *
 * @param values the known fields, nested, with the types that the schema gives them where that was possible
 */
public record SubmittedValues(JsonObject values) {
    /** A text field's text; empty when absent. */
    public String text(String name) {
        return values.text(name).orElse("");
    }

    public Json traits() {
        return values.get("traits").orElse(JsonObject.EMPTY);
    }

    SubmittedValues withTraits(Json traits) {
        return new SubmittedValues(values.with("traits", traits));
    }

    /** The payload for hooks; empty when none came. */
    public Optional<JsonObject> transientPayload() {
        return values.get("transient_payload").map(JsonObject.class::cast);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "Entered[hidden]";
    }
}
