package dev.portcullis.jsonschema;

import com.google.re2j.Pattern;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.List;

/** What schemas demand of strings: {@code minLength, maxLength, pattern}. Lengths count code points. */
final class StringKeywords {
    private StringKeywords() {}

    static void read(SchemaNode schema, List<Rule> rules) {
        schema.get("minLength").map(StringKeywords::least).ifPresent(rules::add);
        schema.get("maxLength").map(StringKeywords::most).ifPresent(rules::add);
        schema.get("pattern").map(StringKeywords::pattern).ifPresent(rules::add);
    }

    private static Rule least(SchemaNode operand) {
        int least = operand.count();
        return (value, at, findings) -> {
            if (value instanceof JsonString(String text) && length(text) < least) {
                var details = JsonObject.of("min_length", Json.of(least), "actual_length", Json.of(length(text)));
                findings.add(at, "minLength", details, "must have at least " + least + " characters");
            }
        };
    }

    private static Rule most(SchemaNode operand) {
        int most = operand.count();
        return (value, at, findings) -> {
            if (value instanceof JsonString(String text) && length(text) > most) {
                var details = JsonObject.of("max_length", Json.of(most), "actual_length", Json.of(length(text)));
                findings.add(at, "maxLength", details, "must have at most " + most + " characters");
            }
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Rule pattern(SchemaNode operand) {
        Pattern pattern = Patterns.compile(operand, operand.text());
        var details = JsonObject.of("pattern", operand.value());
        return (value, at, findings) -> {
            if (value instanceof JsonString(String text)
                    && !pattern.matcher(text).find()) {
                findings.add(at, "pattern", details, "must match the pattern " + pattern.pattern());
            }
        };
    }
}
