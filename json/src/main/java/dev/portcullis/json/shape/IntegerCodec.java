package dev.portcullis.json.shape;

import jakarta.json.stream.JsonGenerator;

/** An integer of 64 bits. */
record IntegerCodec() implements Codec<Long> {
    @Override
    public void write(Long value, JsonGenerator out) {
        out.write(value.longValue());
    }

    // The exact conversion looks at the number's magnitude first, so a huge exponent costs nothing.
    @Override
    public Long read(Cursor in) {
        try {
            return in.number().longValueExact();
        } catch (ArithmeticException fractionOrTooLarge) {
            throw new Mismatch("", "an integer of at most 64 bits", fractionOrTooLarge);
        }
    }
}
