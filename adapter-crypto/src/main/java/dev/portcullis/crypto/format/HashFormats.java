package dev.portcullis.crypto.format;

import java.util.List;

/** All formats that we can check. Source: docs/contract/passwords.md, "Hashes". */
public final class HashFormats {
    // The longest that any format needs is far below; reading a longer text would be work already.
    private static final int LONGEST_HASH = 8192;

    private final List<HashFormat> formats;

    public HashFormats(CostLimits limits, MemoryBudget memory) {
        formats = List.of(
                new BcryptFormat(limits),
                new Argon2Format(limits, memory),
                new Pbkdf2Format(limits),
                new ScryptFormat(limits, memory),
                new FirebaseScryptFormat(limits, memory),
                new SaltedShaFormat(),
                new DigestFormat(),
                new HmacFormat(),
                new Md5CryptFormat(),
                new ShaCryptFormat(limits));
    }

    /** Whether this is the hash of the password; never for a hash that is unknown, broken or too costly. */
    public boolean matches(byte[] password, String hash) {
        if (hash.length() > LONGEST_HASH) {
            return false;
        }
        try {
            return formats.stream()
                    .filter(format -> format.recognises(hash))
                    .findFirst()
                    .map(format -> format.matches(password, hash))
                    .orElse(false);
        } catch (IllegalArgumentException unusable) {
            return false;
        }
    }
}
