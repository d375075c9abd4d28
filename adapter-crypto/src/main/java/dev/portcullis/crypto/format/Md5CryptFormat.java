package dev.portcullis.crypto.format;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.MD5Digest;

/** The MD5 crypt of old Unix systems, with a name instead of the 1: {@code $md5-crypt$salt$hash}. */
final class Md5CryptFormat implements HashFormat {
    private static final byte[] MAGIC = "$1$".getBytes(StandardCharsets.US_ASCII);
    private static final int ROUNDS = 1000;

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith("$md5-crypt$");
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        ModularText fields = ModularText.of(hash, 4);
        CryptField.checkPassword(password);
        byte[] salt = CryptField.salt(fields.text(2), 8);
        byte[] digest = first(password, salt);
        for (int round = 0; round < ROUNDS; round++) {
            digest = next(round, digest, password, salt);
        }
        return CryptField.same(fields.text(3), text(digest));
    }

    private static byte[] first(byte[] password, byte[] salt) {
        byte[] inner = Digests.digest(new MD5Digest(), password, salt, password);
        return Digests.digest(
                new MD5Digest(),
                password,
                MAGIC,
                salt,
                CryptField.repeated(inner, password.length),
                lengthBits(password));
    }

    // For each bit of the length, lowest first: a zero byte if it is set, else the password's first byte.
    private static byte[] lengthBits(byte[] password) {
        byte[] bytes = new byte[Integer.SIZE - Integer.numberOfLeadingZeros(password.length)];
        for (int bit = 0; bit < bytes.length; bit++) {
            bytes[bit] = (password.length >>> bit & 1) == 1 ? 0 : password[0];
        }
        return bytes;
    }

    private static byte[] next(int round, byte[] digest, byte[] password, byte[] salt) {
        boolean odd = round % 2 == 1;
        byte[] none = {};
        return Digests.digest(
                new MD5Digest(),
                odd ? password : digest,
                round % 3 == 0 ? none : salt,
                round % 7 == 0 ? none : password,
                odd ? digest : password);
    }

    private static String text(byte[] digest) {
        return new CryptText(digest)
                .three(0, 6, 12)
                .three(1, 7, 13)
                .three(2, 8, 14)
                .three(3, 9, 15)
                .three(4, 10, 5)
                .one(11)
                .text();
    }
}
