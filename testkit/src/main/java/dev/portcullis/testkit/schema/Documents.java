package dev.portcullis.testkit.schema;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.Violation;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** JSON as tests write it: with single quotes. */
final class Documents {
    private static final ContractJson JSON = ContractJson.create();

    private Documents() {}

    static Json json(String text) {
        return JSON.read(Json.class, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** A violation in a line: its path, its keyword and its details, sorted by name. */
    static String line(Violation violation) {
        var sorted = new JsonObject(new TreeMap<>(violation.details().members()));
        return String.join(".", violation.path()) + " " + violation.keyword() + " "
                + JSON.writeText(sorted)
                        .replace("\\u003c", "<")
                        .replace("\\u003e", ">")
                        .replace('"', '\'');
    }
}
