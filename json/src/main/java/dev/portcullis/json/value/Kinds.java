package dev.portcullis.json.value;

import dev.portcullis.json.shape.Mismatch;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;

/** Insists on one kind of JSON value. */
final class Kinds {
    private Kinds() {}

    static JsonObject object(Json value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new Mismatch("an object");
    }

    static JsonArray array(Json value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new Mismatch("an array");
    }
}
