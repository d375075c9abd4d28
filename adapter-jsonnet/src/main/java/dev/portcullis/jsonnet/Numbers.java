package dev.portcullis.jsonnet;

import dev.portcullis.ports.json.JsonNumber;
import java.math.BigDecimal;

/** Numbers as they are written. */
final class Numbers {
    private static final double EXACT = 1L << 53;

    private Numbers() {}

    static BigDecimal exact(Value.Number number) {
        return number.exact() == null ? exact(number.value()) : spelledOut(number.exact());
    }

    /** Whole numbers without an exponent. */
    private static BigDecimal spelledOut(BigDecimal number) {
        return number.scale() < 0 && JsonNumber.fits(number) ? number.setScale(0) : number;
    }

    static BigDecimal exact(double value) {
        return isWhole(value)
                ? BigDecimal.valueOf((long) value)
                : spelledOut(new BigDecimal(Double.toString(value)).stripTrailingZeros());
    }

    static String text(double value) {
        return isWhole(value) ? Long.toString((long) value) : exact(value).toString();
    }

    static String text(Value.Number number) {
        return number.exact() == null ? text(number.value()) : exact(number).toString();
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT;
    }
}
