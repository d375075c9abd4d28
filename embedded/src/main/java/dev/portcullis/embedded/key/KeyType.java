package dev.portcullis.embedded.key;

import java.util.Locale;

/** What kind of value a key holds. */
enum KeyType {
    TEXT("a text"),
    /** An absolute address. */
    ADDRESS("an absolute address such as https://example.org/"),
    /** An address, or a path on the same server. */
    REFERENCE("an address such as https://example.org/page, or a path"),
    DURATION("a duration such as 30s, 15m or 1h30m"),
    SIZE("a size such as 64MB"),
    INTEGER("a whole number"),
    BOOLEAN("true or false"),
    /** A boolean that may be written as text too. */
    FLAG("true or false"),
    TEXTS("a list of texts"),
    /** A list of objects of one kind. */
    LIST("a list of maps"),
    OBJECT("a map"),
    /** An object whose names are free, its values texts or objects of one kind. */
    MAP("a map"),
    ANY("anything");

    private final String words;

    KeyType(String words) {
        this.words = words;
    }

    static KeyType of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String words() {
        return words;
    }
}
