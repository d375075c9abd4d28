package dev.portcullis.domain.configuration;

import dev.portcullis.ports.json.JsonObject;

/**
 * Something to do when a flow succeeded.
 *
 * @param name which one, for instance {@code session}
 * @param config its own settings; empty where it has none
 */
public record Hook(String name, JsonObject config) {}
