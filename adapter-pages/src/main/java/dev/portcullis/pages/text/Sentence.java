package dev.portcullis.pages.text;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with gaps: each {@code {name}} is the place of the value of that name. */
record Sentence(String source) {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    /** The sentence with its gaps filled, in one pass: what is put in is never read again. Empty when a value is missing. */
    Optional<String> fill(JsonObject values) {
        if (source.indexOf('{') < 0) {
            return Optional.of(source);
        }
        Matcher gaps = GAP.matcher(source);
        var filled = new StringBuilder();
        while (gaps.find()) {
            Optional<String> word = values.get(gaps.group(1)).flatMap(Sentence::word);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            gaps.appendReplacement(filled, Matcher.quoteReplacement(word.get()));
        }
        return Optional.of(gaps.appendTail(filled).toString());
    }

    private static Optional<String> word(Json value) {
        return switch (value) {
            case JsonString text -> Optional.of(text.value());
            case JsonNumber number -> Optional.of(number.value().toPlainString());
            default -> Optional.empty();
        };
    }
}
