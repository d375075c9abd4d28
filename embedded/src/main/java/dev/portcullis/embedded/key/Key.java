package dev.portcullis.embedded.key;

import dev.portcullis.ports.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A key that holds a value.
 *
 * @param kind for lists, objects and maps: the name of the kind of object they hold; null for maps of texts
 * @param defaultValue what counts when nothing is set; null when the reader of the key decides
 */
record Key(
        KeyType type,
        @Nullable String kind,
        Rules rules,
        @Nullable Json defaultValue) {
    /** What is allowed, in words. */
    String allowed() {
        if (!rules.oneOf().isEmpty()) return "one of " + String.join(", ", rules.oneOf());
        String limits = rules.words();
        return limits.isEmpty() ? type.words() : type.words() + ", " + limits;
    }
}
