package dev.portcullis.ports.json;

import java.math.BigDecimal;

/**
 * A JSON number with the digits it was written with, of bounded length and size: written out in full it takes less than two
 * thousand characters, so that nobody who prints or computes with it needs care. Every double fits. Source: our own rule; RFC
 * 8259, section 6, leaves the limits to us.
 */
public record JsonNumber(BigDecimal value) implements Json {
    /** What fits, in words that complete "a number of …". */
    public static final String LIMITS = "at most 512 digits and an exponent of at most 1024";

    private static final int MOST_DIGITS = 512;
    private static final int MOST_EXPONENT = 1024;

    /** @throws IllegalArgumentException if the number does not {@link #fits fit} */
    public JsonNumber {
        if (!fits(value)) {
            throw new IllegalArgumentException("a number must have " + LIMITS);
        }
    }

    /** Whether a number is short and small enough to be one of JSON here. Costs nothing, however huge the number is. */
    public static boolean fits(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale() - 1;
        return number.precision() <= MOST_DIGITS && Math.abs(exponent) <= MOST_EXPONENT;
    }

    @Override
    public String type() {
        return "number";
    }

    /** As JSON. */
    @Override
    public String toString() {
        return JsonLine.of(this);
    }
}
