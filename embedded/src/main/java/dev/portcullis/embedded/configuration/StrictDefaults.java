package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.document.Trees;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;

/** The defaults that {@code portcullis.security: strict} brings. */
final class StrictDefaults {
    private StrictDefaults() {}

    /** The same configuration, with the stricter defaults below it if it asks for them. */
    static JsonObject under(JsonObject tree) {
        return isAskedFor(tree) ? Trees.overlay(Resources.yaml("strict.yaml"), tree) : tree;
    }

    private static boolean isAskedFor(JsonObject tree) {
        return Trees.at(tree, "portcullis.security")
                .filter(Json.of("strict")::equals)
                .isPresent();
    }
}
