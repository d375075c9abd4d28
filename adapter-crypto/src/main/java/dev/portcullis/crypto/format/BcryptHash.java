package dev.portcullis.crypto.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.BCrypt;

/**
 * A bcrypt hash in its parts.
 *
 * @param salt 16 bytes
 * @param digest 23 bytes; the 24th that bcrypt computes is not written down
 */
record BcryptHash(int cost, byte[] salt, byte[] digest) {
    static final int LONGEST_PASSWORD = 72;

    private static final Pattern SHAPE =
            Pattern.compile("\\$2[abyz]?\\$([0-9]{2})\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");

    static Optional<BcryptHash> read(String text) {
        var shape = SHAPE.matcher(text);
        return shape.matches()
                ? Optional.of(new BcryptHash(
                        Integer.parseInt(shape.group(1)),
                        BcryptText.decode(shape.group(2)),
                        BcryptText.decode(shape.group(3))))
                : Optional.empty();
    }

    static BcryptHash of(byte[] password, int cost, byte[] salt) {
        boolean withZeroByteBehind = true;
        byte[] digest = BCrypt.generate(password, salt, cost, withZeroByteBehind);
        return new BcryptHash(cost, salt, Arrays.copyOf(digest, 23));
    }

    String text() {
        return "$2a$" + (cost < 10 ? "0" : "") + cost + "$" + BcryptText.encode(salt) + BcryptText.encode(digest);
    }
}
