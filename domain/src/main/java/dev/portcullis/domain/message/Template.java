package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence with gaps: each {@code {name}} is the place of the context's member of that name. */
record Template(String source) {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    // One pass: what a person typed is never read as a template again.
    String fill(JsonObject context) {
        if (source.indexOf('{') < 0) {
            return source;
        }
        return GAP.matcher(source)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        context.get(gap.group(1)).map(Template::words).orElse("")));
    }

    private static String words(Json value) {
        return switch (value) {
            case JsonString string -> string.value();
            case JsonNumber number -> number.value().toString();
            case JsonBoolean bool -> Boolean.toString(bool.value());
            case JsonArray array -> array.items().stream().map(Template::words).collect(Collectors.joining(", "));
            case JsonObject text -> text.text("text").orElse("");
            case JsonNull none -> "";
        };
    }
}
