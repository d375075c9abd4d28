package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with gaps, taken apart once: each {@code {name}} is the place of the context's member of that name.
 *
 * @param texts what stands before each gap, and what stands behind the last one
 */
record Template(List<String> texts, List<String> gaps) {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    Template {
        texts = List.copyOf(texts);
        gaps = List.copyOf(gaps);
    }

    static Template of(String source) {
        var texts = new ArrayList<String>();
        var gaps = new ArrayList<String>();
        int from = 0;
        for (var gap = GAP.matcher(source); gap.find(); from = gap.end()) {
            texts.add(source.substring(from, gap.start()));
            gaps.add(gap.group(1));
        }
        texts.add(source.substring(from));
        return new Template(texts, gaps);
    }

    // What a person typed is never read as a template again.
    String fill(JsonObject context) {
        if (gaps.isEmpty()) {
            return texts.getFirst();
        }
        var filled = new StringBuilder();
        for (int i = 0; i < gaps.size(); i++) {
            filled.append(texts.get(i))
                    .append(context.get(gaps.get(i)).map(Template::words).orElse(""));
        }
        return filled.append(texts.getLast()).toString();
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
