package dev.portcullis.crypto.secret;

import dev.portcullis.ports.secret.SecretSource;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Draws from the operating system's cryptographic generator. */
public final class RandomSecretSource implements SecretSource {
    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String DIGITS = "0123456789";

    private final SecureRandom random;

    public RandomSecretSource() {
        this(new SecureRandom());
    }

    RandomSecretSource(SecureRandom random) {
        this.random = random;
    }

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String alphanumeric(int count) {
        return text(count, LETTERS_AND_DIGITS, 0x3f);
    }

    @Override
    public String digits(int count) {
        return text(count, DIGITS, 0x0f);
    }

    @Override
    public UUID uuid() {
        var halves = ByteBuffer.wrap(bytes(16));
        long high = (halves.getLong() & ~0xF000L) | 0x4000L;
        long low = (halves.getLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }

    // What falls beyond the alphabet is drawn anew: a remainder would make some characters likelier than others.
    private String text(int count, String alphabet, int mask) {
        var text = new StringBuilder(count);
        while (text.length() < count) {
            for (byte drawn : bytes(count - text.length() + count / 2 + 1)) {
                int place = drawn & mask;
                if (place < alphabet.length() && text.length() < count) {
                    text.append(alphabet.charAt(place));
                }
            }
        }
        return text.toString();
    }
}
