package dev.portcullis.crypto.credential;

import dev.portcullis.crypto.format.Argon2Hashes;
import dev.portcullis.crypto.format.BcryptHashes;
import dev.portcullis.crypto.format.CostLimits;
import dev.portcullis.crypto.format.HashFormats;
import dev.portcullis.crypto.format.MemoryBudget;
import dev.portcullis.crypto.format.NewHashes;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.secret.SecretSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Makes bcrypt or Argon2id hashes and checks all formats of the contract, with Bouncy Castle. Does not bound how many work
 * at once: wrap it in a {@link BoundedPasswordHasher}.
 */
public final class ModularPasswordHasher implements PasswordHasher {
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final NewHashes fresh;
    private final HashFormats formats;
    private final PasswordHash nobody;

    public ModularPasswordHasher(HasherSettings settings, SecretSource random) {
        this(settings, random, CostLimits.standard());
    }

    /**
     * @param limits what the check of a hash may cost, and how much memory all hashes under way may fill together; parameters of
     *     the settings are allowed beyond them
     */
    public ModularPasswordHasher(HasherSettings settings, SecretSource random, CostLimits limits) {
        CostLimits wide = covering(limits, settings);
        var memory = new MemoryBudget(wide.memoryInKib(), MAX_WAIT);
        fresh = switch (settings.algorithm()) {
            case BCRYPT -> new BcryptHashes(settings.bcryptCost(), random);
            case ARGON2 -> new Argon2Hashes(settings.argon2(), random, memory);
        };
        formats = new HashFormats(wide, memory);
        nobody = new PasswordHash(fresh.ofNobody());
    }

    // What is set for an algorithm that is not used widens nothing.
    private static CostLimits covering(CostLimits limits, HasherSettings settings) {
        return switch (settings.algorithm()) {
            case BCRYPT -> limits.coveringBcrypt(settings.bcryptCost());
            case ARGON2 -> limits.coveringArgon2(settings.argon2());
        };
    }

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(fresh.hash(bytes(password)));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return formats.matches(bytes(password), hash.value());
    }

    @Override
    public void verifyDecoy(Password password) {
        matches(password, nobody);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return fresh.isOutdated(hash.value());
    }

    private static byte[] bytes(Password password) {
        return password.value().getBytes(StandardCharsets.UTF_8);
    }
}
