package dev.portcullis.crypto.credential;

import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;

/** Passes everything on, for subclasses that do one thing differently. */
class Overridable implements PasswordHasher {
    private final PasswordHasher hasher;

    Overridable(PasswordHasher hasher) {
        this.hasher = hasher;
    }

    @Override
    public PasswordHash hash(Password password) {
        return hasher.hash(password);
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return hasher.matches(password, hash);
    }

    @Override
    public void verifyDecoy(Password password) {
        hasher.verifyDecoy(password);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hasher.isOutdated(hash);
    }
}
