package dev.portcullis.domain.totp;

import dev.portcullis.ports.secret.PlainHash;
import java.util.Arrays;

/**
 * HMAC with SHA-1, which authenticator apps agree on; what is known against SHA-1 does not touch it. On a plain hash alone, for
 * the engine names no provider of cryptography. Source: RFC 2104.
 */
final class HmacSha1 {
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private HmacSha1() {}

    static byte[] of(byte[] key, byte[] message) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? PlainHash.sha1(key) : key, BLOCK);
        byte[] inner = PlainHash.sha1(joined(padded(block, INNER), message));
        return PlainHash.sha1(joined(padded(block, OUTER), inner));
    }

    private static byte[] padded(byte[] block, byte pad) {
        var padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
