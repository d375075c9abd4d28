package dev.portcullis.jsonnet;

import static dev.portcullis.jsonnet.Operators.asNumber;
import static dev.portcullis.jsonnet.Operators.asText;
import static dev.portcullis.jsonnet.StandardLibrary.define;

import dev.portcullis.ports.mapping.MappingFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The standard library's functions over texts. */
final class Texts {
    private Texts() {}

    static void install() {
        letters();
        searching();
        splitting();
        numbers();
    }

    private static void letters() {
        change("asciiLower", text -> ascii(text, true));
        change("asciiUpper", text -> ascii(text, false));
        change("trim", String::strip);
        define("codepoint", "str", (in, a) -> Value.Number.of(onlyLetter(asText(a[0]))));
        define("char", "n", (in, a) -> new Value.Text(letter(asNumber(a[0]))));
        define("stringChars", "str", (in, a) -> letters(in, asText(a[0])));
        define(
                "substr",
                "str from len",
                (in, a) -> Operators.slice(
                        in, a[0], List.of(a[1], Value.Number.of(asNumber(a[1]) + asNumber(a[2])), Value.Null.NULL)));
        define("stripChars", "str chars", (in, a) -> stripped(in, asText(a[0]), asText(a[1]), true, true));
        define("lstripChars", "str chars", (in, a) -> stripped(in, asText(a[0]), asText(a[1]), true, false));
        define("rstripChars", "str chars", (in, a) -> stripped(in, asText(a[0]), asText(a[1]), false, true));
        define("format", "str vals", (in, a) -> new Value.Text(new Formatter(in, asText(a[0])).format(a[1])));
        define("escapeStringJson", "str", (in, a) -> new Value.Text(quoted(Operators.text(in, a[0]))));
    }

    private static void searching() {
        define("startsWith", "a b", (in, a) -> Value.Truth.of(asText(a[0]).startsWith(asText(a[1]))));
        define("endsWith", "a b", (in, a) -> Value.Truth.of(asText(a[0]).endsWith(asText(a[1]))));
        define(
                "equalsIgnoreCase",
                "str1 str2",
                (in, a) -> Value.Truth.of(ascii(asText(a[0]), true).equals(ascii(asText(a[1]), true))));
        define("findSubstr", "pat str", (in, a) -> places(in, asText(a[0]), asText(a[1])));
        define("strReplace", "str from to", (in, a) -> replaced(in, asText(a[0]), asText(a[1]), asText(a[2])));
    }

    private static void splitting() {
        define("split", "str c", (in, a) -> split(in, asText(a[0]), asText(a[1]), -1));
        define("splitLimit", "str c maxsplits", (in, a) -> split(in, asText(a[0]), asText(a[1]), (int) asNumber(a[2])));
        define(
                "splitLimitR",
                "str c maxsplits",
                (in, a) -> splitFromEnd(in, asText(a[0]), asText(a[1]), (int) asNumber(a[2])));
    }

    private static void numbers() {
        define("parseInt", "str", (in, a) -> parsed(in, asText(a[0]), 10));
        define("parseOctal", "str", (in, a) -> parsed(in, asText(a[0]), 8));
        define("parseHex", "str", (in, a) -> parsed(in, asText(a[0]), 16));
    }

    private static void change(String name, UnaryOperator<String> change) {
        define(name, "str", (in, a) -> {
            in.budget().take(asText(a[0]).length());
            return new Value.Text(change.apply(asText(a[0])));
        });
    }

    private static String ascii(String text, boolean lower) {
        return text.chars()
                .map(letter ->
                        letter > 0x7f ? letter : lower ? Character.toLowerCase(letter) : Character.toUpperCase(letter))
                .collect(StringBuilder::new, (all, letter) -> all.append((char) letter), StringBuilder::append)
                .toString();
    }

    private static int onlyLetter(String text) {
        if (Operators.length(text) != 1) {
            throw MappingFailed.because("a text of one letter is wanted");
        }
        return text.codePointAt(0);
    }

    private static String letter(double number) {
        if (!(number >= 0 && number <= Character.MAX_CODE_POINT)) {
            throw MappingFailed.because("no letter has the number " + Numbers.text(number));
        }
        return Character.toString((int) number);
    }

    private static Value letters(Interpreter in, String text) {
        in.budget().take(text.length());
        return texts(text.codePoints().mapToObj(Character::toString).toList());
    }

    private static Value stripped(Interpreter in, String text, String letters, boolean left, boolean right) {
        in.budget().take(text.length());
        int from = 0;
        int to = text.length();
        while (left && from < to && letters.indexOf(text.codePointAt(from)) >= 0) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (right && from < to && letters.indexOf(text.codePointBefore(to)) >= 0) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return new Value.Text(text.substring(from, to));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder();
        JsonWriter.quote(quoted, text);
        return quoted.toString();
    }

    private static Value places(Interpreter in, String pattern, String text) {
        in.budget().take(text.length());
        var places = new ArrayList<Lazy>();
        for (int at = text.indexOf(pattern); at >= 0 && !pattern.isEmpty(); at = text.indexOf(pattern, at + 1)) {
            in.budget().take(1);
            places.add(Lazy.of(Value.Number.of(text.codePointCount(0, at))));
        }
        return new Value.Array(places);
    }

    private static Value replaced(Interpreter in, String text, String from, String to) {
        if (from.isEmpty()) {
            throw MappingFailed.because("an empty text cannot be replaced");
        }
        in.budget().take(text.length() + (double) text.length() / from.length() * to.length());
        return new Value.Text(text.replace(from, to));
    }

    private static Value split(Interpreter in, String text, String separator, int most) {
        in.budget().take(text.length());
        requireSeparator(separator);
        var parts = new ArrayList<String>();
        int from = 0;
        int at = text.indexOf(separator);
        while (at >= 0 && (most < 0 || parts.size() < most)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
            at = text.indexOf(separator, from);
        }
        parts.add(text.substring(from));
        return texts(parts);
    }

    private static Value splitFromEnd(Interpreter in, String text, String separator, int most) {
        in.budget().take(text.length());
        requireSeparator(separator);
        var parts = new ArrayList<String>();
        int to = text.length();
        int at = text.lastIndexOf(separator);
        while (at >= 0 && (most < 0 || parts.size() < most)) {
            parts.add(text.substring(at + separator.length(), to));
            to = at;
            at = text.lastIndexOf(separator, to - separator.length());
        }
        parts.add(text.substring(0, to));
        return texts(parts.reversed());
    }

    private static void requireSeparator(String separator) {
        if (separator.isEmpty()) {
            throw MappingFailed.because("a text is split by nothing");
        }
    }

    static Value texts(List<String> texts) {
        return new Value.Array(
                texts.stream().map(text -> Lazy.of(new Value.Text(text))).toList());
    }

    private static Value parsed(Interpreter in, String text, int base) {
        in.budget().take(text.length());
        boolean isNegative = text.startsWith("-");
        String digits = isNegative ? text.substring(1) : text;
        double number = 0;
        for (char letter : digits.toCharArray()) {
            number = number * base + digit(letter, base, text);
        }
        if (digits.isEmpty()) {
            throw noNumber(text);
        }
        return Operators.number(isNegative ? -number : number);
    }

    private static int digit(char letter, int base, String text) {
        int digit = letter > 0x7f ? -1 : Character.digit(letter, base);
        if (digit < 0) {
            throw noNumber(text);
        }
        return digit;
    }

    private static MappingFailed noNumber(String text) {
        return MappingFailed.because(String.format(Locale.ROOT, "%s is no number", quoted(text)));
    }
}
