package dev.portcullis.jsonnet;

import dev.portcullis.ports.mapping.MappingFailed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Fills values into a text, {@code "%s is %d" % [name, age]}. Source: the Jsonnet standard library, {@code std.format}. */
final class Formatter {
    private static final int MOST_WIDTH = 10_000;
    private static final int MOST_DIGITS = 100;
    private static final String FLAGS = "#0- +";

    private final Interpreter in;
    private final String pattern;
    private final StringBuilder filled = new StringBuilder();
    private int at;
    private int next;

    Formatter(Interpreter in, String pattern) {
        this.in = in;
        this.pattern = pattern;
    }

    String format(Value values) {
        while (at < pattern.length()) {
            char letter = pattern.charAt(at++);
            if (letter == '%') {
                place(values);
            } else {
                filled.append(letter);
            }
        }
        if (values instanceof Value.Array array && next < array.size()) {
            throw MappingFailed.because("a text has fewer places than values to fill in");
        }
        in.budget().take(filled.length());
        return filled.toString();
    }

    private void place(Value values) {
        String name = name();
        String flags = flags();
        int width = star(values, MOST_WIDTH);
        int digits = peek() == '.' ? digits(values) : -1;
        while ("hlL".indexOf(peek()) >= 0) {
            at++;
        }
        char kind = peek();
        at++;
        String text = kind == '%' ? "%" : converted(kind, flags, digits, width, value(values, name));
        in.budget().take(width);
        filled.append(padded(text, flags.contains("-"), width));
    }

    private String name() {
        if (peek() != '(') {
            return "";
        }
        int end = pattern.indexOf(')', at);
        if (end < 0) {
            throw MappingFailed.because("a name in a text to fill in does not end");
        }
        String name = pattern.substring(at + 1, end);
        at = end + 1;
        return name;
    }

    private String flags() {
        int start = at;
        while (FLAGS.indexOf(peek()) >= 0) {
            at++;
        }
        return pattern.substring(start, at);
    }

    private int digits(Value values) {
        at++;
        return star(values, MOST_DIGITS);
    }

    private int star(Value values, int most) {
        double number = 0;
        if (peek() == '*') {
            at++;
            number = Operators.asNumber(value(values, ""));
        } else {
            while (Character.digit(peek(), 10) >= 0) {
                number = number * 10 + Character.digit(peek(), 10);
                at++;
            }
        }
        if (!(number >= 0 && number <= most)) {
            throw MappingFailed.because("a text is filled in too wide");
        }
        return (int) number;
    }

    private char peek() {
        if (at >= pattern.length()) {
            throw MappingFailed.because("a text to fill in ends within a place");
        }
        return pattern.charAt(at);
    }

    private Value value(Value values, String name) {
        if (!name.isEmpty()) {
            return Operators.asObject(values).get(in, name);
        }
        List<Lazy> all = values instanceof Value.Array array ? array.items() : List.of(Lazy.of(values));
        if (next >= all.size()) {
            throw MappingFailed.because("a text has more places than values to fill in");
        }
        return all.get(next++).get();
    }

    private String converted(char kind, String flags, int digits, int width, Value value) {
        return switch (kind) {
            case 's' -> cut(Operators.text(in, value), digits);
            case 'c' ->
                value instanceof Value.Text text ? text.value() : Character.toString((int) Operators.asNumber(value));
            case 'd', 'i', 'u' -> whole(10, "", flags, digits, width, value);
            case 'o' -> whole(8, "0", flags, digits, width, value);
            case 'x' -> whole(16, "0x", flags, digits, width, value);
            case 'X' -> whole(16, "0x", flags, digits, width, value).toUpperCase(Locale.ROOT);
            case 'f', 'F' -> signed(fixed(Operators.asNumber(value), digits < 0 ? 6 : digits), flags, width);
            case 'e' -> signed(scientific(Operators.asNumber(value), digits < 0 ? 6 : digits), flags, width);
            case 'E' ->
                signed(scientific(Operators.asNumber(value), digits < 0 ? 6 : digits), flags, width)
                        .toUpperCase(Locale.ROOT);
            case 'g' -> signed(shortest(Operators.asNumber(value), digits < 0 ? 6 : digits), flags, width);
            case 'G' ->
                signed(shortest(Operators.asNumber(value), digits < 0 ? 6 : digits), flags, width)
                        .toUpperCase(Locale.ROOT);
            default -> throw MappingFailed.because("a text to fill in has a place of unknown kind " + kind);
        };
    }

    private static String cut(String text, int digits) {
        return digits < 0 || Operators.length(text) <= digits
                ? text
                : text.substring(0, text.offsetByCodePoints(0, digits));
    }

    private static String whole(int base, String mark, String flags, int digits, int width, Value value) {
        var number = BigDecimal.valueOf(Operators.asNumber(value)).toBigInteger();
        String plain = number.abs().toString(base);
        String filled = (flags.contains("#") ? mark : "") + "0".repeat(Math.max(0, digits - plain.length())) + plain;
        return signed(number.signum() < 0 ? "-" + filled : filled, flags, width);
    }

    private static String fixed(double number, int digits) {
        return new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String scientific(double number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "e", number);
    }

    private static String shortest(double number, int digits) {
        int significant = Math.max(1, digits);
        int exponent = number == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(number)));
        return exponent < -4 || exponent >= significant
                ? scientific(number, significant - 1).replaceFirst("\\.?0*e", "e")
                : new BigDecimal(fixed(number, Math.max(0, significant - 1 - exponent)))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String signed(String number, String flags, int width) {
        boolean isNegative = number.startsWith("-");
        String digits = isNegative ? number.substring(1) : number;
        String sign = isNegative ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
        int missing = flags.contains("0") && !flags.contains("-") ? width - sign.length() - digits.length() : 0;
        return sign + "0".repeat(Math.max(0, missing)) + digits;
    }

    private static String padded(String text, boolean left, int width) {
        String spaces = " ".repeat(Math.max(0, width - Operators.length(text)));
        return left ? text + spaces : spaces + text;
    }
}
