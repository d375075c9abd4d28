package dev.portcullis.embedded.key;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the configuration format writes them: whole numbers with units, one after the other, as {@code 1h30m}. */
public final class GoDuration {
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,19}(ns|us|ms|s|m|h)){1,20}");
    private static final Pattern PART = Pattern.compile("([0-9]+)(ns|us|ms|s|m|h)");

    private GoDuration() {}

    /** @return nothing for a text of another form, and for more than 292 years */
    public static Optional<Duration> parse(String text) {
        if (!WHOLE.matcher(text).matches()) return Optional.empty();
        try {
            Matcher part = PART.matcher(text);
            long nanos = 0;
            while (part.find()) nanos = Math.addExact(nanos, nanos(Long.parseLong(part.group(1)), part.group(2)));
            return Optional.of(Duration.ofNanos(nanos));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long nanos(long count, String unit) {
        return Math.multiplyExact(
                count,
                switch (unit) {
                    case "ns" -> 1L;
                    case "us" -> 1_000L;
                    case "ms" -> 1_000_000L;
                    case "s" -> 1_000_000_000L;
                    case "m" -> 60_000_000_000L;
                    default -> 3_600_000_000_000L;
                });
    }
}
