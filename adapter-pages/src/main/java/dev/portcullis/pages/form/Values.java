package dev.portcullis.pages.form;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonString;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an input holds, as the text of an attribute. */
final class Values {
    private Values() {}

    static String text(@Nullable Json value) {
        return switch (value) {
            case JsonString string -> string.value();
            case JsonNumber number -> number.value().toPlainString();
            case JsonBoolean truth -> Boolean.toString(truth.value());
            case JsonArray array -> array.items().stream().map(Values::text).collect(Collectors.joining(", "));
            case null, default -> "";
        };
    }
}
