package dev.portcullis.json.value;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;

/** Values whose shape users decide. */
public final class JsonMapping {
    /** Any value, null included. */
    public static final Codec<Json> ANY = new TreeCodec(true);

    /** Any value but null, which counts as absent. */
    public static final Codec<Json> PRESENT = new TreeCodec(false);

    public static final Codec<JsonObject> OBJECT = PRESENT.as(Kinds::object, object -> object);

    public static final Codec<JsonArray> ARRAY = PRESENT.as(Kinds::array, array -> array);

    /** An object that stands for a map: its members are written in the order of their names. */
    public static final Codec<JsonObject> SORTED_OBJECT = OBJECT.as(object -> object, Sorting::sorted);

    private JsonMapping() {}
}
