package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.document.Trees;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;

/** {@code portcullis.security}. */
final class Strictness {
    private Strictness() {}

    /** The same configuration, with the stricter defaults below it if it asks for them. */
    static JsonObject under(JsonObject tree) {
        return isStrict(tree) ? Trees.overlay(Resources.yaml("strict.yaml"), tree) : tree;
    }

    static SecurityProfile of(Settings settings) {
        return settings.text("portcullis.security").equals("strict") ? SecurityProfile.STRICT : SecurityProfile.COMPAT;
    }

    private static boolean isStrict(JsonObject tree) {
        return Trees.at(tree, "portcullis.security")
                .filter(Json.of("strict")::equals)
                .isPresent();
    }
}
