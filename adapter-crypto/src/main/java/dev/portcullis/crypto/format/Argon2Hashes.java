package dev.portcullis.crypto.format;

import dev.portcullis.ports.secret.SecretSource;

/** New Argon2id hashes. They take passwords of any length. */
public final class Argon2Hashes implements NewHashes {
    private final Argon2Settings settings;
    private final SecretSource random;

    public Argon2Hashes(Argon2Settings settings, SecretSource random) {
        this.settings = settings;
        this.random = random;
    }

    @Override
    public String hash(byte[] password) {
        return Argon2Hash.of(password, settings, random.bytes(settings.saltLength()))
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
