package dev.portcullis.domain.method;

import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/** What a flow remembers for one method from then on. */
public record Remembered(MethodName by, Memory memory) {
    /** What is kept with a flow that remembers these; what it remembers for other methods stays. */
    public static JsonObject into(JsonObject internal, List<Remembered> all) {
        JsonObject kept = internal;
        for (Remembered one : all) {
            kept = one.memory().into(kept, one.by());
        }
        return kept;
    }
}
