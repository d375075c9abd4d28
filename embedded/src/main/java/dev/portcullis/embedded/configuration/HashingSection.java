package dev.portcullis.embedded.configuration;

import dev.portcullis.crypto.credential.HasherSettings;
import dev.portcullis.crypto.credential.HasherSettings.Algorithm;
import dev.portcullis.crypto.format.Argon2Settings;
import dev.portcullis.embedded.key.ByteSize;

/** {@code hashers} and {@code portcullis.hashing}. */
final class HashingSection {
    private static final String ARGON2 = "hashers.argon2.";
    private static final int LEAST_COST = 12;
    private static final int MOST_LANES = 255;
    private static final long MOST_KIBIBYTES = 4 << 20;
    private static final int QUEUE = 256;

    private final Settings settings;
    private final int processors = Runtime.getRuntime().availableProcessors();

    HashingSection(Settings settings) {
        this.settings = settings;
    }

    HashingSettings read() {
        return new HashingSettings(
                new HasherSettings(algorithm(), bcryptCost(), argon2()),
                or("portcullis.hashing.parallel", processors),
                or("portcullis.hashing.queue", QUEUE));
    }

    private Algorithm algorithm() {
        return settings.text("hashers.algorithm").equals("argon2") ? Algorithm.ARGON2 : Algorithm.BCRYPT;
    }

    // Source: wire contract, core section 9; only in development a lower cost is taken as it is.
    private int bcryptCost() {
        int cost = settings.number("hashers.bcrypt.cost");
        return settings.flagIfSet("dev").orElse(false) ? cost : Math.max(LEAST_COST, cost);
    }

    private Argon2Settings argon2() {
        return new Argon2Settings(
                Math.toIntExact(kibibytes()),
                settings.number(ARGON2 + "iterations"),
                lanes(),
                settings.number(ARGON2 + "salt_length"),
                settings.number(ARGON2 + "key_length"));
    }

    /** Whether Argon2 can work with so much memory; to be asked before {@link #read}. */
    boolean isMemoryUsable() {
        return kibibytes() >= 8L * lanes() && kibibytes() <= MOST_KIBIBYTES;
    }

    private long kibibytes() {
        return ByteSize.parse(settings.text(ARGON2 + "memory")).orElseThrow() >> 10;
    }

    private int lanes() {
        return or(ARGON2 + "parallelism", Math.min(MOST_LANES, 2 * processors));
    }

    private int or(String key, int otherwise) {
        return settings.numberOrNull(key) instanceof Integer set ? set : otherwise;
    }
}
