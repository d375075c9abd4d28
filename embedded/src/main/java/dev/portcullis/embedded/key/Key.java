package dev.portcullis.embedded.key;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key that holds a value.
 *
 * @param kind for lists, objects and maps: the name of the kind of object they hold; null for maps of texts
 * @param standard what counts when nothing is set, as the table writes it; empty when the reader of the key decides
 */
record Key(KeyType type, @Nullable String kind, Rules rules, String standard) {
    /** @param columns a line of the table: name, type, rules, default */
    static Key of(List<String> columns) {
        String[] type = columns.get(1).split(" ");
        String kind = type.length > 1 && type[1].startsWith("@") ? type[1] : null;
        return new Key(KeyType.of(type[0]), kind, Rules.of(columns.get(2)), columns.get(3));
    }

    /** A text that is an item of this key's list. */
    Key item() {
        return new Key(KeyType.TEXT, null, rules.ofItem(), "");
    }

    /** What counts when nothing is set. */
    Optional<Json> defaultValue() {
        if (standard.isEmpty()) return Optional.empty();
        return Optional.of(
                switch (type) {
                    case BOOLEAN, FLAG -> Json.of(standard.equals("true"));
                    case INTEGER -> new JsonNumber(new BigDecimal(standard));
                    case TEXTS -> JsonArray.ofTexts(List.of(standard.split("\\|")));
                    default -> Json.of(standard);
                });
    }

    /** What is allowed, in words. */
    String allowed() {
        if (!rules.oneOf().isEmpty()) return "one of " + String.join(", ", rules.oneOf());
        String limits = rules.words();
        return limits.isEmpty() ? type.words() : type.words() + ", " + limits;
    }
}
