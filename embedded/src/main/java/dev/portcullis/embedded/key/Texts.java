package dev.portcullis.embedded.key;

import dev.portcullis.embedded.document.YamlText;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import java.util.Arrays;
import java.util.List;

/** A text, as environment variables hold, turned into the value that a key wants. What cannot be turned stays a text. */
final class Texts {
    private static final int LARGEST = 100_000;

    private Texts() {}

    static Json value(Key key, String text) {
        return switch (key.type()) {
            case BOOLEAN -> truth(text);
            case INTEGER, LIST, OBJECT, MAP, ANY -> document(text);
            case TEXTS -> texts(text);
            default -> Json.of(text);
        };
    }

    private static Json truth(String text) {
        return switch (text) {
            case "true", "1" -> Json.of(true);
            case "false", "0" -> Json.of(false);
            default -> Json.of(text);
        };
    }

    private static Json document(String text) {
        if (text.length() > LARGEST) return Json.of(text);
        try {
            return YamlText.parse("environment", text);
        } catch (BadConfiguration e) {
            return Json.of(text);
        }
    }

    private static Json texts(String text) {
        if (text.startsWith("[")) return document(text);
        List<String> parts = Arrays.stream(text.split(",")).map(String::strip).toList();
        return JsonArray.ofTexts(parts);
    }
}
