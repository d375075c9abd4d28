package dev.portcullis.crypto.credential;

import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordPepper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashes what a pepper makes of a password, and keeps the name of its key before the hash. Hashes without such a name are checked as
 * they are and count as outdated, as those of an older key do, so that the next right password replaces them; what the name of a key
 * that is gone stands before matches nothing, after the time that a check takes. Source: docs/contract/passwords.md, "A key beside the
 * hashes".
 */
public final class PepperedPasswordHasher implements PasswordHasher {
    private static final Pattern PEPPERED = Pattern.compile("\\$pepper\\$([A-Za-z0-9_-]{1,32})\\$(.*)", Pattern.DOTALL);

    private final PasswordHasher hasher;
    private final PasswordPepper pepper;

    public PepperedPasswordHasher(PasswordHasher hasher, PasswordPepper pepper) {
        this.hasher = hasher;
        this.pepper = pepper;
    }

    @Override
    public PasswordHash hash(Password password) {
        String key = pepper.currentKey();
        PasswordHash hash = hasher.hash(mixed(key, password));
        return new PasswordHash("$pepper$" + key + "$" + hash.value());
    }

    private Password mixed(String key, Password password) {
        return pepper.mix(key, password)
                .orElseThrow(() -> new IllegalStateException("a pepper does not know its own key " + key));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        Matcher peppered = PEPPERED.matcher(hash.value());
        if (!peppered.matches()) {
            return hasher.matches(password, hash);
        }
        Optional<Password> mixed = pepper.mix(peppered.group(1), password);
        if (mixed.isEmpty()) {
            hasher.verifyDecoy(password);
            return false;
        }
        return hasher.matches(mixed.get(), new PasswordHash(peppered.group(2)));
    }

    @Override
    public void verifyDecoy(Password password) {
        hasher.verifyDecoy(mixed(pepper.currentKey(), password));
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        Matcher peppered = PEPPERED.matcher(hash.value());
        return !peppered.matches()
                || !peppered.group(1).equals(pepper.currentKey())
                || hasher.isOutdated(new PasswordHash(peppered.group(2)));
    }
}
