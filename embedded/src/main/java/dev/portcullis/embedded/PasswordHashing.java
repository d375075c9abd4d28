package dev.portcullis.embedded;

import dev.portcullis.crypto.credential.BoundedPasswordHasher;
import dev.portcullis.crypto.credential.ModularPasswordHasher;
import dev.portcullis.crypto.credential.PepperedPasswordHasher;
import dev.portcullis.crypto.secret.HmacPasswordPepper;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.HashingSettings;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordPepper;
import dev.portcullis.ports.secret.SecretSource;
import java.util.List;
import java.util.Optional;

/** How passwords are hashed: as configured or as a program says, under a key where there is one, so many at once. */
final class PasswordHashing {
    private PasswordHashing() {}

    static PasswordHasher of(Configuration configuration, SecretSource random, OwnParts own) {
        var pepper = Optional.ofNullable(own.pepper())
                .or(() -> pepper(configuration.secrets().pepper()));
        if (own.hasher() != null) {
            return peppered(own.hasher(), pepper);
        }
        HashingSettings settings = configuration.hashing();
        var hasher = peppered(new ModularPasswordHasher(settings.hasher(), random), pepper);
        return new BoundedPasswordHasher(hasher, settings.parallel(), settings.queue(), settings.longestWait());
    }

    private static Optional<PasswordPepper> pepper(List<String> secrets) {
        return secrets.isEmpty() ? Optional.empty() : Optional.of(new HmacPasswordPepper(secrets));
    }

    private static PasswordHasher peppered(PasswordHasher hasher, Optional<PasswordPepper> pepper) {
        return pepper.<PasswordHasher>map(one -> new PepperedPasswordHasher(hasher, one))
                .orElse(hasher);
    }
}
