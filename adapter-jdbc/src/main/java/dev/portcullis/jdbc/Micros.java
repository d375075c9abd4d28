package dev.portcullis.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as databases keep them: microseconds since 1970, in UTC. */
final class Micros {
    private static final long PER_SECOND = 1_000_000L;
    private static final long NANOS = 1_000L;

    private Micros() {}

    static long of(Instant moment) {
        return moment.getEpochSecond() * PER_SECOND + moment.getNano() / NANOS;
    }

    static @Nullable Long ofNullable(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }

    static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }

    static @Nullable Instant toNullable(@Nullable Object value) {
        return value instanceof Number number ? toInstant(number.longValue()) : null;
    }
}
