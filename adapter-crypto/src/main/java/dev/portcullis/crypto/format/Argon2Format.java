package dev.portcullis.crypto.format;

import java.security.MessageDigest;

/** Argon2id and Argon2i. Source: RFC 9106. */
final class Argon2Format implements HashFormat {
    private final CostLimits limits;
    private final MemoryBudget memory;

    Argon2Format(CostLimits limits, MemoryBudget memory) {
        this.limits = limits;
        this.memory = memory;
    }

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith("$argon2id$") || hash.startsWith("$argon2i$");
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        Argon2Hash expected = Argon2Hash.read(hash);
        limits.checkMemory(expected.memoryInKib(), expected.iterations());
        Argon2Hash actual = memory.with(expected.memoryInKib(), () -> expected.rehash(password));
        return MessageDigest.isEqual(expected.digest(), actual.digest());
    }
}
