package dev.portcullis.crypto.format;

/**
 * Parameters of Argon2id. Source: RFC 9106.
 *
 * @param memoryInKib how much memory one hash fills, in KiB; at least 8 for each lane
 * @param iterations how many passes over it
 * @param parallelism how many lanes, 1 to 255; they cost the same on one core
 * @param saltLength bytes, 8 to 64
 * @param keyLength bytes of the hash, 16 to 128
 */
public record Argon2Settings(int memoryInKib, int iterations, int parallelism, int saltLength, int keyLength) {
    public Argon2Settings {
        within("parallelism", parallelism, 1, 255);
        within("memory", memoryInKib, 8 * parallelism, 4 * 1024 * 1024);
        within("iterations", iterations, 1, 1000);
        within("salt length", saltLength, 8, 64);
        within("key length", keyLength, 16, 128);
    }

    /** The least that is thought strong today: 19 MiB, two passes, one lane. Source: OWASP, docs/security.md, A8. */
    public static Argon2Settings recommended() {
        return new Argon2Settings(19 * 1024, 2, 1, 16, 32);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "argon2 " + name + " is " + value + "; allowed are " + least + " to " + most);
        }
    }
}
