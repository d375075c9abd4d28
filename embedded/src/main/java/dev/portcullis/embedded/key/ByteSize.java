package dev.portcullis.embedded.key;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as the configuration format writes them, {@code 128MB}; each unit is 1024 of the one before. */
public final class ByteSize {
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,18})(B|KB|MB|GB|TB|PB|EB)");
    private static final String UNITS = "BKMGTPE";

    private ByteSize() {}

    /** @return bytes; nothing for a text of another form or a size beyond 8 EB */
    public static OptionalLong parse(String text) {
        Matcher size = WHOLE.matcher(text);
        if (!size.matches()) return OptionalLong.empty();
        int power = UNITS.indexOf(size.group(2).charAt(0));
        try {
            return OptionalLong.of(Math.multiplyExact(Long.parseLong(size.group(1)), 1L << (10 * power)));
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
