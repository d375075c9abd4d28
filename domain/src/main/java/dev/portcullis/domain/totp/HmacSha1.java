package dev.portcullis.domain.totp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC with SHA-1, which authenticator apps agree on; what is known against SHA-1 does not touch it. On the JDK's digest
 * alone, for the engine names no provider of cryptography. Source: RFC 2104.
 */
final class HmacSha1 {
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private HmacSha1() {}

    static byte[] of(byte[] key, byte[] message) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha1().digest(key) : key, BLOCK);
        var inner = sha1();
        inner.update(padded(block, INNER));
        var outer = sha1();
        outer.update(padded(block, OUTER));
        return outer.digest(inner.digest(message));
    }

    private static byte[] padded(byte[] block, byte pad) {
        var padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
