package dev.portcullis.testkit.totp;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app for tests: six digits, a new code every 30 seconds. Source: RFC 6238.
 *
 * <pre>{@code
 * var app = Totp.at(clock);
 * String code = app.code(secret);
 * }</pre>
 */
public final class Totp {
    private static final int PERIOD = 30;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern IN_URL = Pattern.compile("[?&]secret=([A-Za-z2-7]+)");

    private final InstantSource clock;

    private Totp(InstantSource clock) {
        this.clock = clock;
    }

    /** An app whose clock this is. */
    public static Totp at(InstantSource clock) {
        return new Totp(clock);
    }

    /** What the app shows now. */
    public String code(String secret) {
        return code(secret, clock.instant());
    }

    /** What an app shows at a moment. @param secret as the settings show it, in Base32, or an {@code otpauth://} address */
    public static String code(String secret, Instant moment) {
        byte[] hash = hmac(bytes(text(secret)), Math.floorDiv(moment.getEpochSecond(), PERIOD));
        int offset = hash[hash.length - 1] & 0xf;
        return "%06d".formatted((ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
    }

    private static String text(String secret) {
        var url = IN_URL.matcher(secret);
        return url.find() ? url.group(1) : secret;
    }

    private static byte[] bytes(String base32) {
        var number = BigInteger.ONE;
        for (char letter : base32.toUpperCase(Locale.ROOT).toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] all = number.shiftRight(base32.length() * 5 % 8).toByteArray();
        return Arrays.copyOfRange(all, 1, all.length);
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
