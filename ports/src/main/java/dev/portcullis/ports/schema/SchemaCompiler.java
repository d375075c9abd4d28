package dev.portcullis.ports.schema;

import dev.portcullis.ports.json.Json;

/**
 * Make a JSON Schema ready for use (drafts 4, 6 and 7).
 *
 * <ol>
 *   <li>R11 What is no schema is refused with its place; one that refers to itself without end is not.
 *   <li>R12 A keyword counts from the draft that brought it.
 * </ol>
 *
 * <p>Checked by {@code SchemaCompilerContract}. Source: docs/contract/identity-schema.md; ADR 5.
 */
public interface SchemaCompiler {
    /**
     * @param name what to call it in messages
     * @throws IllegalArgumentException if it is no schema; the message says where and why
     */
    TraitsValidator compile(String name, Json schema);
}
