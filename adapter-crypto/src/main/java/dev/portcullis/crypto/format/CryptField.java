package dev.portcullis.crypto.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What the two families of crypt formats share. */
final class CryptField {
    // Their work grows with the password's length in every round.
    private static final int LONGEST_PASSWORD = 1024;

    private CryptField() {}

    static byte[] salt(String field, int longest) {
        byte[] salt = field.getBytes(StandardCharsets.UTF_8);
        CostLimits.check(salt.length <= longest);
        return salt;
    }

    static void checkPassword(byte[] password) {
        CostLimits.check(password.length <= LONGEST_PASSWORD);
    }

    static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }

    /** The first bytes of a digest that is repeated as often as needed. */
    static byte[] repeated(byte[] digest, int length) {
        byte[] result = new byte[length];
        for (int i = 0; i < length; i++) {
            result[i] = digest[i % digest.length];
        }
        return result;
    }
}
