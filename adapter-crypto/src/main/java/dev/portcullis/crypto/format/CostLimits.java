package dev.portcullis.crypto.format;

/**
 * What the check of one hash may cost. Hashes come from imports too, and their parameters decide about our time and memory.
 *
 * @param bcryptCost the highest exponent
 * @param memoryInKib the most memory that memory-hard hashes may fill, one of them or all that are under way
 * @param filledInKib memory times passes: how much a memory-hard hash may write altogether
 * @param rounds how many digest rounds an iterated hash may take
 */
public record CostLimits(int bcryptCost, long memoryInKib, long filledInKib, long rounds) {
    private static final long GIB_IN_KIB = 1024L * 1024;

    /** bcrypt 16; 1 GiB of memory, though never more than half of the heap; 4 GiB filled; five million rounds. */
    public static CostLimits standard() {
        return new CostLimits(16, memoryOf(Runtime.getRuntime().maxMemory()), 4 * GIB_IN_KIB, 5_000_000);
    }

    /** How many KiB hashes may fill of a heap of so many bytes: half of it, and at most 1 GiB. */
    public static long memoryOf(long heap) {
        return Math.min(GIB_IN_KIB, heap / 2 / 1024);
    }

    /** The same, wide enough for this cost: what an owner configures is never refused. */
    public CostLimits coveringBcrypt(int cost) {
        return new CostLimits(Math.max(bcryptCost, cost), memoryInKib, filledInKib, rounds);
    }

    /** The same, wide enough for these parameters: what an owner configures is never refused. */
    public CostLimits coveringArgon2(Argon2Settings argon2) {
        return new CostLimits(
                bcryptCost,
                Math.max(memoryInKib, argon2.memoryInKib()),
                Math.max(filledInKib, (long) argon2.memoryInKib() * argon2.iterations()),
                rounds);
    }

    void checkBcrypt(int cost) {
        check(cost >= 4 && cost <= bcryptCost);
    }

    void checkMemory(long kib, long passes) {
        check(kib > 0 && kib <= memoryInKib && passes > 0 && passes <= filledInKib / kib);
    }

    void checkRounds(long count) {
        check(count > 0 && count <= rounds);
    }

    static void check(boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException("the hash's parameters are beyond the limits");
        }
    }
}
