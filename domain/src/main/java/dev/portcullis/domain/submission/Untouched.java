package dev.portcullis.domain.submission;

import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitField.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a form sends an input as it was drawn. An input cannot hold everything that a value may be: lines, parts of
 * seconds, lists in lists. What nobody touched must not be read back, but stay. Source: docs/contract/forms.md, "What stays".
 */
final class Untouched {
    private Untouched() {}

    /** @param value what the form was drawn with; null where there was nothing @param sent what came back for it */
    static boolean is(TraitField field, @Nullable Json value, List<Json> sent) {
        if (field.kind() == Kind.BOOLEAN) {
            return sent.stream().allMatch(ListItems::isEmpty) && JsonBoolean.FALSE.equals(value);
        }
        return !sent.isEmpty() && is(field.kind(), field.format(), value, sent.getFirst());
    }

    /** The same for an item of a list, whose input is always one for text. */
    static boolean isItem(Json item, Json sent) {
        return is(Kind.STRING, null, item, sent);
    }

    private static boolean is(Kind kind, @Nullable String format, @Nullable Json value, Json sent) {
        if (!(sent instanceof JsonString(String text))) {
            return sent.equals(value);
        }
        String drawn = drawn(value);
        return text.equals(drawn)
                || withoutLines(text).equals(withoutLines(drawn))
                || isNumber(kind) && isSameNumber(text, value)
                || format != null && isAsShown(format, drawn, text);
    }

    private static boolean isNumber(Kind kind) {
        return kind == Kind.NUMBER || kind == Kind.INTEGER;
    }

    /** What the input holds. */
    static String drawn(@Nullable Json value) {
        return switch (value) {
            case JsonString(String text) -> text;
            case JsonNumber(BigDecimal number) -> number.toPlainString();
            case JsonBoolean(boolean flag) -> String.valueOf(flag);
            case null, default -> "";
        };
    }

    /** Whether an input has a value to show. */
    static boolean isPlain(Json value) {
        return !(value instanceof JsonArray) && !(value instanceof JsonObject);
    }

    /** Inputs have one line, and forms write the ends of lines in their own way. */
    private static String withoutLines(String text) {
        return text.replaceAll("[\r\n]", "");
    }

    private static boolean isSameNumber(String text, @Nullable Json value) {
        if (text.isEmpty()) {
            return value instanceof JsonNumber(BigDecimal number) && Double.isInfinite(number.doubleValue());
        }
        return value instanceof JsonNumber(BigDecimal number)
                && FormValueCoercion.isNumber(text)
                && new BigDecimal(text).compareTo(number) == 0;
    }

    private static boolean isAsShown(String format, String drawn, String text) {
        return switch (format) {
            case "email", "uri" -> text.strip().equals(drawn.strip());
            case "date-time" -> LocalMoment.isMoment(drawn) && (text.isEmpty() || LocalMoment.shows(drawn, text));
            default -> false;
        };
    }
}
