package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;

/** What a schema, or one keyword of it, demands of a value. Immutable. */
@FunctionalInterface
interface Rule {
    void check(Json value, Place at, Findings findings);
}
