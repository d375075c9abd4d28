package dev.portcullis.json.shape;

import java.time.Instant;
import java.util.UUID;

/** The kinds of value that are neither an object nor an array. */
public final class Scalars {
    public static final Codec<String> TEXT = new TextCodec();

    public static final Codec<Boolean> FLAG = new FlagCodec();

    /** An integer of 64 bits; may come as a float as long as it is integral. */
    public static final Codec<Long> INTEGER = new IntegerCodec();

    /** An integer of 32 bits; may come as a float as long as it is integral. */
    public static final Codec<Integer> SMALL_INTEGER = INTEGER.as(Scalars::small, Integer::longValue);

    /** A moment as RFC 3339 has it: in UTC, up to nine digits of a second when written; any offset when read. */
    public static final Codec<Instant> MOMENT = new MomentCodec();

    public static final Codec<UUID> ID = new IdCodec();

    private Scalars() {}

    private static int small(long number) {
        if (number != (int) number) {
            throw new Mismatch("an integer of at most 32 bits");
        }
        return (int) number;
    }
}
