package dev.portcullis.crypto.format;

import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2 hash in its parts, version 1.3 of the algorithm.
 *
 * @param variant argon2id or argon2i
 */
record Argon2Hash(String variant, int memoryInKib, int iterations, int parallelism, byte[] salt, byte[] digest) {
    private static final int LONGEST_FIELD = 1024;

    /** @throws IllegalArgumentException if the text is none */
    static Argon2Hash read(String text) {
        ModularText fields = ModularText.of(text, 6);
        CostLimits.check(fields.text(2).equals("v=19"));
        var hash = new Argon2Hash(
                fields.text(1),
                fields.number(3, "m"),
                fields.number(3, "t"),
                fields.number(3, "p"),
                fields.bytes(4),
                fields.bytes(5));
        CostLimits.check(hash.parallelism >= 1 && hash.parallelism <= 255);
        CostLimits.check(hash.digest.length >= 4 && hash.digest.length <= LONGEST_FIELD);
        CostLimits.check(hash.salt.length <= LONGEST_FIELD);
        return hash;
    }

    static Argon2Hash of(byte[] password, Argon2Settings settings, byte[] salt) {
        return new Argon2Hash(
                        "argon2id",
                        settings.memoryInKib(),
                        settings.iterations(),
                        settings.parallelism(),
                        salt,
                        new byte[settings.keyLength()])
                .rehash(password);
    }

    /** The same parameters and salt, with the digest of this password. */
    Argon2Hash rehash(byte[] password) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(type())
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryInKib)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build());
        byte[] fresh = new byte[digest.length];
        generator.generateBytes(password, fresh);
        return new Argon2Hash(variant, memoryInKib, iterations, parallelism, salt, fresh);
    }

    private int type() {
        return switch (variant) {
            case "argon2id" -> Argon2Parameters.ARGON2_id;
            case "argon2i" -> Argon2Parameters.ARGON2_i;
            default -> throw ModularText.broken();
        };
    }

    boolean isMadeWith(Argon2Settings settings) {
        return variant.equals("argon2id")
                && settings.equals(
                        new Argon2Settings(memoryInKib, iterations, parallelism, salt.length, digest.length));
    }

    String text() {
        return "$" + variant + "$v=19$m=" + memoryInKib + ",t=" + iterations + ",p=" + parallelism + "$" + base64(salt)
                + "$" + base64(digest);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
