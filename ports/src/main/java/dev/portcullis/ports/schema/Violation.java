package dev.portcullis.ports.schema;

import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/**
 * What a document does that its schema forbids.
 *
 * @param path the names on the way to the value, from the document's root, for instance {@code traits, email}; for a
 *     missing member the path of that member
 * @param keyword the JSON Schema keyword that is violated, for instance {@code minLength}; {@code format} violations have
 *     the format's name in {@code details}
 * @param details what the keyword demanded and what was found, under the names of the contract's messages: {@code
 *     min_length} and {@code actual_length}, {@code minimum} and {@code actual}, {@code allowed_types} and {@code
 *     actual_type}, {@code index_a} and {@code index_b}, and so on; {@code expected} for constants and enumerations, {@code
 *     format} and {@code value} for formats
 * @param reason in words, for people who write schemas
 */
public record Violation(List<String> path, String keyword, JsonObject details, String reason) {
    public Violation {
        path = List.copyOf(path);
    }
}
