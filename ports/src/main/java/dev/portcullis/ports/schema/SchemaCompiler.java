package dev.portcullis.ports.schema;

import dev.portcullis.ports.json.Json;

/** Make a JSON Schema ready for use (drafts 4, 6 and 7). */
public interface SchemaCompiler {
    /**
     * @param name what to call it in messages
     * @throws IllegalArgumentException if it is no schema; the message says where and why
     */
    TraitsValidator compile(String name, Json schema);
}
