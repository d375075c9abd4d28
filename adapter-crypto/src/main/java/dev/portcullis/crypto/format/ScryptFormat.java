package dev.portcullis.crypto.format;

import java.security.MessageDigest;

/**
 * scrypt: {@code $scrypt$ln=16384,r=8,p=1$salt$hash}.
 *
 * <p>{@code ln} is N itself, as the contract has it; below 32 it is taken for the logarithm of N, as other programs write it.
 */
final class ScryptFormat implements HashFormat {
    private final CostLimits limits;
    private final MemoryBudget memory;

    ScryptFormat(CostLimits limits, MemoryBudget memory) {
        this.limits = limits;
        this.memory = memory;
    }

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith("$scrypt$");
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        ModularText fields = ModularText.of(hash, 5);
        byte[] expected = fields.bytes(4);
        CostLimits.check(expected.length >= 4 && expected.length <= 1024);
        var work = new ScryptWork(n(fields.number(2, "ln")), fields.number(2, "r"), fields.number(2, "p"));
        return MessageDigest.isEqual(expected, work.derive(password, fields.bytes(3), expected.length, limits, memory));
    }

    private static int n(int written) {
        return written < 32 ? ScryptWork.power(written) : written;
    }
}
