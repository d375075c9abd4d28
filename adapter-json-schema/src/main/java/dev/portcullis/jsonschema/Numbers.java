package dev.portcullis.jsonschema;

import java.math.BigDecimal;

/** Arithmetic that a number with a huge exponent cannot make expensive: such a number is never written out. */
final class Numbers {
    private static final int MOST_DIGITS = 1000;

    private Numbers() {}

    static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || plain(number).scale() <= 0;
    }

    /** The same number in the one way of writing it, so that equal numbers are equal values. */
    static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    /** Whether it is a multiple; never for a number with more digits than anyone can mean. */
    static boolean isMultiple(BigDecimal number, BigDecimal of) {
        return number.signum() == 0
                || (isModest(number) && isModest(of) && number.remainder(of).signum() == 0);
    }

    private static boolean isModest(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
