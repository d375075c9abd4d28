package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;

/** Writes a scalar as a Go program would: the contract tells constants so. Numbers are quoted there, like texts. */
final class GoSyntax {
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b\\\"";
    private static final String LETTERS = "abfnrtv\\\"";

    private GoSyntax() {}

    static String of(Json scalar) {
        return switch (scalar) {
            case JsonString(String text) -> quoted(text);
            case JsonNumber(BigDecimal number) -> quoted(number.toString().replace("E", "e"));
            case JsonBoolean(boolean flag) -> Boolean.toString(flag);
            case JsonNull none -> "<nil>";
            default -> throw new IllegalStateException(scalar.type() + " is no scalar");
        };
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> append(quoted, character));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder text, int character) {
        int letter = ESCAPED.indexOf(character);
        if (letter >= 0) {
            text.append('\\').append(LETTERS.charAt(letter));
        } else if (character == ' ' || isPrinted(character)) {
            text.appendCodePoint(character);
        } else if (character < 0x80) {
            text.append("\\x%02x".formatted(character));
        } else {
            text.append(character > 0xffff ? "\\U%08x".formatted(character) : "\\u%04x".formatted(character));
        }
    }

    private static boolean isPrinted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
