package dev.portcullis.domain.text;

import java.util.Locale;
import java.util.Optional;

/** Bytes as people type them into an app: capital letters and the digits 2 to 7, without padding. Source: RFC 4648, 6. */
public final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    public static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = held << 8 | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(held << 5 - bits & 31)).toString();
    }

    /** Empty if a character is no letter or digit of it, or bits are left over that mean something. */
    public static Optional<byte[]> decode(String text) {
        String letters = text.toUpperCase(Locale.ROOT);
        var bytes = new byte[letters.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int filled = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = ALPHABET.indexOf(letters.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            held = held << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[filled++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bits < 5 && held == 0 ? Optional.of(bytes) : Optional.empty();
    }
}
