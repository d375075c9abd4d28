package dev.portcullis.domain.configuration;

import dev.portcullis.ports.json.JsonObject;

/**
 * One identity schema.
 *
 * @param selectable whether a registration may name it
 */
public record SchemaSettings(String id, JsonObject document, boolean selectable) {}
