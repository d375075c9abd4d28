package dev.portcullis.ports.schema;

import dev.portcullis.ports.json.JsonObject;

/**
 * An identity schema as it is published.
 *
 * @param id its name in the configuration
 * @param document the JSON Schema
 */
public record IdentitySchema(String id, JsonObject document) {}
