package dev.portcullis.ports.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes without a key, which everybody who knows the text may compute. They keep nothing secret; {@link KeyedHash} does. Each
 * has the algorithm that its use prescribes. Source: FIPS 180-4.
 */
public final class PlainHash {
    private PlainHash() {}

    /** Only where somebody else asks for SHA-1. */
    public static byte[] sha1(byte[] bytes) {
        return by("SHA-1").digest(bytes);
    }

    public static byte[] sha256(byte[] bytes) {
        return by("SHA-256").digest(bytes);
    }

    /** Of a text in UTF-8. */
    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] sha512(byte[] bytes) {
        return by("SHA-512").digest(bytes);
    }

    private static MessageDigest by(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no " + algorithm, missing);
        }
    }
}
