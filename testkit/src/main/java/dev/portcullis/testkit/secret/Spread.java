package dev.portcullis.testkit.secret;

/** Pearson's chi-square test for an even spread of characters. */
final class Spread {
    private Spread() {}

    /** Whether so many kinds of characters share a text evenly; wrong by chance less than once in ten million times. */
    static boolean of(String text, int kinds) {
        double expected = (double) text.length() / kinds;
        long[] counts = new long[Character.MAX_VALUE + 1];
        text.chars().forEach(character -> counts[character]++);
        double square = text.chars()
                .distinct()
                .mapToDouble(character -> Math.pow(counts[character] - expected, 2) / expected)
                .sum();
        long missing = kinds - text.chars().distinct().count();
        double freedom = kinds - 1.0;
        return missing == 0 && square < freedom + 6.5 * Math.sqrt(2 * freedom);
    }
}
