package dev.portcullis.crypto.format;

import java.security.MessageDigest;

/** Argon2id and Argon2i. Source: RFC 9106. */
final class Argon2Format implements HashFormat {
    private final CostLimits limits;

    Argon2Format(CostLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith("$argon2id$") || hash.startsWith("$argon2i$");
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        Argon2Hash expected = Argon2Hash.read(hash);
        limits.checkMemory(expected.memoryInKib(), expected.iterations());
        return MessageDigest.isEqual(
                expected.digest(), expected.rehash(password).digest());
    }
}
