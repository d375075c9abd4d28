package dev.portcullis.domain.configuration;

import dev.portcullis.ports.json.JsonObject;

/**
 * One entry of a list of hooks.
 *
 * @param name which one, for instance {@code session}
 * @param config its own settings; empty where it has none
 */
public record HookSettings(String name, JsonObject config) {
    /** Shows no setting: they may hold passwords. */
    @Override
    public String toString() {
        return "HookSettings[" + name + "]";
    }
}
