package dev.portcullis.domain.method;

import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What a submission leaves behind that was sent to a flow of codes or links.
 *
 * @param by the method that took it
 * @param after what the flow remembers from then on, for the methods in it
 * @param transientPayload what the answer repeats; empty where it repeats none
 */
public record Trace(MethodName by, List<Remembered> after, Optional<JsonObject> transientPayload) {
    public Trace {
        after = List.copyOf(after);
    }

    /** What the flow remembers stays as it is. */
    public static Trace none(MethodName by) {
        return new Trace(by, List.of(), Optional.empty());
    }

    public static Trace of(MethodName by, Remembered after) {
        return new Trace(by, List.of(after), Optional.empty());
    }

    /** The same, and the answer repeats this. */
    public Trace repeating(Optional<JsonObject> payload) {
        return new Trace(by, after, payload);
    }
}
