package dev.portcullis.jsonschema;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document a check stands.
 *
 * @param parent the place around it; null at the root
 * @param name the member's name or the item's index
 */
record Place(@Nullable Place parent, String name) {
    static final Place ROOT = new Place(null, "");

    Place member(String member) {
        return new Place(this, member);
    }

    Place item(int index) {
        return new Place(this, Integer.toString(index));
    }

    List<String> path() {
        var path = new ArrayDeque<String>();
        Place place = this;
        for (Place outer = parent; outer != null; outer = outer.parent) {
            path.addFirst(place.name);
            place = outer;
        }
        return List.copyOf(path);
    }
}
