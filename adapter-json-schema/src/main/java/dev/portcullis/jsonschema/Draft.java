package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;

/** The versions of JSON Schema that we know, oldest first. */
enum Draft {
    DRAFT_4("http://json-schema.org/draft-04/schema", "id"),
    DRAFT_6("http://json-schema.org/draft-06/schema", "$id"),
    DRAFT_7("http://json-schema.org/draft-07/schema", "$id");

    private final String address;
    private final String idKeyword;

    Draft(String address, String idKeyword) {
        this.address = address;
        this.idKeyword = idKeyword;
    }

    String idKeyword() {
        return idKeyword;
    }

    boolean isSince(Draft first) {
        return compareTo(first) >= 0;
    }

    static Draft of(String name, Json schema) {
        return schema instanceof JsonObject object
                ? object.text("$schema").map(address -> of(name, address)).orElse(DRAFT_7)
                : DRAFT_7;
    }

    private static Draft of(String name, String address) {
        String plain = address.replaceFirst("^https:", "http:").replaceFirst("#$", "");
        for (Draft draft : values()) {
            if (draft.address.equals(plain)) {
                return draft;
            }
        }
        throw new IllegalArgumentException(
                name + "#/$schema: '" + address + "' is not known; known are the drafts 4, 6 and 7");
    }
}
