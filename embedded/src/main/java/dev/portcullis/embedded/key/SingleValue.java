package dev.portcullis.embedded.key;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Whether a value that is neither a list nor a map fits its key. */
final class SingleValue {
    private SingleValue() {}

    static boolean fits(Key key, Json value) {
        return switch (key.type()) {
            case BOOLEAN -> value instanceof JsonBoolean;
            case FLAG -> value instanceof JsonBoolean || isText(value, "true") || isText(value, "false");
            case INTEGER -> value instanceof JsonNumber number && wholeFits(key.rules(), number.value());
            default ->
                value instanceof JsonString text
                        && textFits(key.rules(), text.value())
                        && has(key.type(), text.value());
        };
    }

    static boolean textFits(Rules rules, String text) {
        if (!rules.oneOf().isEmpty() && !rules.oneOf().contains(text)) return false;
        if (rules.length() != null && !rules.length().holds(text.codePointCount(0, text.length()))) return false;
        return rules.matches() == null || rules.matches().matcher(text).find();
    }

    private static boolean has(KeyType type, String text) {
        return switch (type) {
            case DURATION -> GoDuration.parse(text).isPresent();
            case SIZE -> ByteSize.parse(text).isPresent();
            case ADDRESS -> isAddress(text, true);
            case REFERENCE -> isAddress(text, false);
            default -> true;
        };
    }

    private static boolean wholeFits(Rules rules, BigDecimal number) {
        Long whole = whole(number);
        return whole != null && (rules.range() == null || rules.range().holds(whole));
    }

    // The exponent is looked at first: expanding 1e999999999 would take all memory.
    private static @Nullable Long whole(BigDecimal number) {
        if (number.precision() - (long) number.scale() > 19 || number.scale() > 100) return null;
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static boolean isText(Json value, String text) {
        return value instanceof JsonString found && found.value().equals(text);
    }

    private static boolean isAddress(String text, boolean absolute) {
        try {
            return new URI(text).isAbsolute() || !absolute;
        } catch (URISyntaxException e) {
            return text.startsWith("base64://");
        }
    }
}
