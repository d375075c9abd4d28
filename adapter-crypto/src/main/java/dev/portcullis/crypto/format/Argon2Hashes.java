package dev.portcullis.crypto.format;

import dev.portcullis.ports.secret.SecretSource;

/** New Argon2id hashes. They take passwords of any length. */
public final class Argon2Hashes implements NewHashes {
    private final Argon2Settings settings;
    private final SecretSource random;
    private final MemoryBudget memory;

    public Argon2Hashes(Argon2Settings settings, SecretSource random, MemoryBudget memory) {
        this.settings = settings;
        this.random = random;
        this.memory = memory;
    }

    @Override
    public String hash(byte[] password) {
        byte[] salt = random.bytes(settings.saltLength());
        return memory.with(settings.memoryInKib(), () -> Argon2Hash.of(password, settings, salt))
                .text();
    }

    @Override
    public String ofNobody() {
        return new Argon2Hash(
                        "argon2id",
                        settings.memoryInKib(),
                        settings.iterations(),
                        settings.parallelism(),
                        random.bytes(settings.saltLength()),
                        random.bytes(settings.keyLength()))
                .text();
    }

    @Override
    public boolean isOutdated(String hash) {
        try {
            return !Argon2Hash.read(hash).isMadeWith(settings);
        } catch (IllegalArgumentException otherFormat) {
            return true;
        }
    }
}
