package dev.portcullis.fuzzing;

import java.util.List;
import java.util.Random;

/** Changes texts as somebody would who looks for what a reader forgot. The same seed makes the same changes. */
final class Mutation {
    private static final int LONGEST = 100_000;
    private static final List<String> ODDITIES = List.of(
            "",
            "\0",
            "\r\n",
            "\ud800",
            "\udc00",
            "\u202e",
            "\u200b",
            "\ufeff",
            "\u0130",
            "\u00df",
            "e\u0301",
            "\ud83d\udc69\u200d\ud83d\ude80",
            "%00",
            "%2f",
            "%",
            "%zz",
            "//",
            "\\",
            "@",
            "#",
            "?",
            "&",
            "=",
            ";",
            "..",
            "*",
            "{{",
            "}}",
            "{{{",
            "${",
            "<",
            "\"",
            "'",
            "`",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "$",
            "-",
            "-1",
            "0",
            "1e999999999",
            "99999999999999999999",
            "9223372036854775808",
            "2147483648",
            "0.1e-400",
            "null",
            "true",
            "NaN",
            "javascript:",
            "https://",
            "http://[::1]",
            "http://127.0.0.1:65536",
            "a".repeat(300),
            "[".repeat(200),
            "{\"a\":".repeat(100),
            "\uffff");

    private final Random random;
    private final List<String> pool;

    /** @param pool good inputs, which parts are taken of */
    Mutation(long seed, List<String> pool) {
        random = new Random(seed);
        this.pool = List.copyOf(pool);
    }

    String next() {
        String text = any(pool);
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            text = changed(text);
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(text.length() - from, 40) + 1);
        String part = text.substring(from, to);
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, from) + any(ODDITIES) + text.substring(from);
            case 1 -> text.substring(0, from) + any(ODDITIES) + text.substring(to);
            case 2 -> text.substring(0, from) + text.substring(to);
            case 3 -> text.substring(0, from) + part.repeat(1 + random.nextInt(30)) + text.substring(to);
            case 4 -> text.substring(0, from) + anyPart() + text.substring(to);
            case 5 -> text.substring(0, from) + (char) random.nextInt(0x10000) + text.substring(to);
            case 6 -> text.substring(0, from) + random.nextLong() + text.substring(to);
            default -> text.substring(0, from) + new StringBuilder(part).reverse() + text.substring(to);
        };
    }

    private String anyPart() {
        String other = any(pool);
        int from = random.nextInt(other.length() + 1);
        return other.substring(from, from + random.nextInt(other.length() - from + 1));
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
