package dev.portcullis.crypto.format;

import org.bouncycastle.crypto.generators.SCrypt;

/** The parameters of scrypt, checked. Source: RFC 7914. */
record ScryptWork(int n, int r, int p) {
    ScryptWork {
        CostLimits.check(n > 1 && Integer.bitCount(n) == 1);
        CostLimits.check(r >= 1 && r <= 64 && p >= 1 && p <= 64);
    }

    byte[] derive(byte[] password, byte[] salt, int length, CostLimits limits, MemoryBudget memory) {
        limits.checkMemory(memoryInKib(), p);
        return memory.with(memoryInKib(), () -> SCrypt.generate(password, salt, n, r, p, length));
    }

    private long memoryInKib() {
        return Math.ceilDiv(128L * n * r, 1024);
    }

    static int power(int exponent) {
        CostLimits.check(exponent >= 1 && exponent < 31);
        return 1 << exponent;
    }
}
