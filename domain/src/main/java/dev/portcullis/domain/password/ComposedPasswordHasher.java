package dev.portcullis.domain.password;

import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Hashes what a person sees of a password: keyboards write {@code ä} as one character or as two, and both are the same letter.
 * New hashes are made of the composed form (NFC); a check also tries the password as it was typed and in the decomposed form
 * (NFD), for hashes that were made of those. How many tries it takes follows from what was typed alone, so that the time tells
 * nothing of the account. Source: NIST SP 800-63B-4, section 3.1.1.2.
 */
public final class ComposedPasswordHasher implements PasswordHasher {
    private final PasswordHasher hasher;

    public ComposedPasswordHasher(PasswordHasher hasher) {
        this.hasher = hasher;
    }

    @Override
    public PasswordHash hash(Password password) {
        return hasher.hash(new Password(Normalizer.normalize(password.value(), Normalizer.Form.NFC)));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return spellings(password).stream().anyMatch(one -> hasher.matches(one, hash));
    }

    @Override
    public void verifyDecoy(Password password) {
        spellings(password).forEach(hasher::verifyDecoy);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hasher.isOutdated(hash);
    }

    /** The composed one first, for that is how most are kept; a password of plain letters has one spelling. */
    private static Set<Password> spellings(Password typed) {
        var spellings = new LinkedHashSet<Password>();
        spellings.add(new Password(Normalizer.normalize(typed.value(), Normalizer.Form.NFC)));
        spellings.add(typed);
        spellings.add(new Password(Normalizer.normalize(typed.value(), Normalizer.Form.NFD)));
        return spellings;
    }
}
