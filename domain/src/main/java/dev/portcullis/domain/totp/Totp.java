package dev.portcullis.domain.totp;

import dev.portcullis.domain.secret.SameSecret;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Codes that follow from the time: six digits, a new one every 30 seconds. The one before and the one after count, too, for
 * clocks differ. Pure. Source: docs/contract/totp.md, "Codes"; RFC 6238 and RFC 4226; docs/security.md, C10.
 */
public final class Totp {
    /** How long a code is shown, in seconds. */
    static final int PERIOD = 30;

    /** How many digits a code has. */
    static final int DIGITS = 6;

    /** For {@link #matchingStep}: no code was ever used. */
    public static final long NEVER = -1;

    private static final int DRIFT = 1;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /**
     * The step whose code this is. Whoever keeps it as the last one used, by a write that fails if another was faster, takes
     * each code once. It takes as long for a right code as for a wrong one.
     *
     * @param code as typed; anything but six digits matches nothing
     * @param lastUsed the step that counted last, or {@link #NEVER}: it and those before it count no more
     * @return how many times 30 seconds went by until that step since 1970; empty if the code is wrong or used up
     */
    public static OptionalLong matchingStep(TotpSecret secret, String code, Instant now, long lastUsed) {
        long current = step(now);
        var found = OptionalLong.empty();
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            boolean same = SameSecret.is(code(secret, step), code);
            if (same && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), PERIOD);
    }

    static String code(TotpSecret secret, long step) {
        byte[] hash = HmacSha1.of(
                secret.bytes(), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = (ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % MODULUS;
        String digits = Integer.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
