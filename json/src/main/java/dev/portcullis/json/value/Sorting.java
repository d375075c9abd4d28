package dev.portcullis.json.value;

import dev.portcullis.ports.json.JsonObject;
import java.util.TreeMap;

/** Orders the members of an object by name. */
final class Sorting {
    private Sorting() {}

    static JsonObject sorted(JsonObject object) {
        return isSorted(object) ? object : new JsonObject(new TreeMap<>(object.members()));
    }

    private static boolean isSorted(JsonObject object) {
        String before = "";
        for (String name : object.members().keySet()) {
            if (before.compareTo(name) > 0) {
                return false;
            }
            before = name;
        }
        return true;
    }
}
